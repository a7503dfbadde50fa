import type { LookupFunction } from 'node:net'
import type { Answer } from './playServer'
import { Buffer } from 'node:buffer'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createGuardedFetch } from '../../../../export/output/fetch/guardedFetch'
import { jsonKinds, threadFileKinds } from '../../../../export/thread/address/fetchDocument'
import { InputError } from '../../../../export/thread/inputError'
import { playServer } from './playServer'

const page = 'notes.example/tides.md'
const address = `https://${page}`
const text = (body: string | Buffer, headers: Record<string, string> = {}): Answer => ({ type: 'text/markdown; charset=utf-8', body, headers })

async function fetchPlayed(answers: Readonly<Record<string, Answer>>, signal?: AbortSignal) {
  const { origins, asked } = await playServer(answers)
  const fetchDocument = createGuardedFetch({ origins, signal })
  return { asked, fetchDocument, document: fetchDocument(address, threadFileKinds) }
}

describe('createGuardedFetch()(address, kinds)', () => {
  it.each<[string, Answer]>([
    ['as it is', text('# Tides')],
    ['by gzip', text(gzipSync('# Tides'), { 'content-encoding': 'gzip' })],
    ['by br', text(brotliCompressSync('# Tides'), { 'content-encoding': 'br' })],
  ])('has a document that is sent %s', async (_, answer) => {
    const { bytes, type, address: final } = await (await fetchPlayed({ [page]: answer })).document
    expect([Buffer.from(bytes).toString(), type, final]).toEqual(['# Tides', 'text/markdown', address])
  })

  it('follows redirects, and says where the document was in the end', async () => {
    const { document, asked } = await fetchPlayed({
      [page]: { status: 301, headers: { location: '/new/tides.md' } },
      'notes.example/new/tides.md': { status: 302, headers: { location: 'https://cdn.example/t.md' } },
      'cdn.example/t.md': text('Tides'),
    })
    expect((await document).address).toBe('https://cdn.example/t.md')
    expect(asked).toEqual([page, 'notes.example/new/tides.md', 'cdn.example/t.md'])
  })

  it.each([
    ['https://127.0.0.1/a.md', 'https://127.0.0.1'],
    ['https://10.0.0.7/a.md', 'https://10.0.0.7'],
    ['https://[::1]/a.md', 'https://[::1]'],
    ['https://169.254.169.254/latest/meta-data/', 'https://169.254.169.254'],
    ['https://localhost:8080/', 'https://localhost:8080'],
    ['http://notes.example/a.md', 'http://notes.example'],
    ['file:///etc/passwd', 'file://'],
  ])('follows no redirect to %s', async (location, shown) => {
    const { document, asked } = await fetchPlayed({ [page]: { status: 302, headers: { location } } })
    await expect(document).rejects.toThrow(`Expected notes.example to redirect to an https address that is open to all, but received ${shown}: name`)
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['10.1.2.3', 4],
    ['127.0.0.1', 4],
    ['169.254.169.254', 4],
    ['::1', 6],
    ['fd00::1', 6],
    ['fe80::1', 6],
    ['::ffff:192.168.0.1', 6],
    ['0.0.0.0', 4],
  ])('connects to no host whose name leads to %s', async (ip, family) => {
    const lookup: LookupFunction = (_, options, found) => options.all ? found(null, [{ address: ip, family }]) : found(null, ip, family)
    const fetchDocument = createGuardedFetch({ lookup })
    await expect(fetchDocument('https://rebound.example/a.md', threadFileKinds)).rejects.toThrow('Expected a host that is open to all, but received rebound.example, which is on this machine or in its own network')
  })

  it('connects to no host of which one name of several leads here', async () => {
    const lookup: LookupFunction = (_, options, found) => options.all ? found(null, [{ address: '203.0.114.1', family: 4 }, { address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4)
    await expect(createGuardedFetch({ lookup })('https://rebound.example/a.md', threadFileKinds)).rejects.toThrow('which is on this machine or in its own network')
  })

  it('says that a name leads nowhere', async () => {
    const lookup: LookupFunction = (_, __, found) => found(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }), '', 0)
    await expect(createGuardedFetch({ lookup })('https://nowhere.example/a.md', threadFileKinds)).rejects.toThrow('Expected nowhere.example to be a host that is known, but its name was not found')
  })

  it.each<[string, Answer, string]>([
    ['a redirect for ever', { status: 302, headers: { location: address } }, 'after at most 5 redirects'],
    ['a redirect to nothing', { status: 302, headers: { location: 'https://' } }, 'to redirect to an address, but received something else'],
    ['a web page', { type: 'text/html', body: '<!doctype html>' }, 'Expected notes.example to answer with Markdown, plain text or JSON, but received a web page: name the address of the file itself'],
    ['another type', { type: 'application/zip', body: 'PK' }, 'but received application/zip'],
    ['no type', (_, response) => response.end('Tides'), 'but received something that it does not name'],
    ['nothing there', { status: 404, body: '{}' }, 'it has nothing at this address (404)'],
    ['something private', { status: 401, body: '{}' }, 'it shows it to nobody without an account (401)'],
    ['too many questions', { status: 429, body: '{}' }, 'it has had too many questions from here (429): try again later'],
    ['a fault', { status: 500, body: '{}' }, 'it has a fault (500): try again later'],
    ['no content', { status: 204 }, 'it answered with the status 204'],
    ['a length beyond the limit', (_, response) => response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '20000001' }).write('Tides'), 'Expected at most 20 MB for a thread and its pictures, but notes.example has more'],
    ['an endless body', endless, 'Expected at most 20 MB'],
    ['a gzip bomb', text(gzipSync(Buffer.alloc(21_000_000)), { 'content-encoding': 'gzip' }), 'Expected at most 20 MB'],
    ['damaged gzip', text(Buffer.from('no gzip'), { 'content-encoding': 'gzip' }), 'to send what it compressed whole'],
    ['half of a gzip', text(gzipSync('Tides, and what makes them').subarray(0, 20), { 'content-encoding': 'gzip' }), 'to send what it compressed whole'],
    ['another compression', text('Tides', { 'content-encoding': 'compress' }), 'to compress with gzip or br, but received compress'],
    ['less than it announced', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '50' })
      response.write('Tides', () => response.destroy())
    }, 'to send a document whole, but it stopped before the end'],
    ['no answer', request => request.socket.destroy(), 'Expected notes.example to answer, but it did not'],
    ['no HTTP', request => request.socket.end('Tides\r\n\r\n'), 'Expected notes.example to answer as HTTP says'],
  ])('says in one sentence that it received %s', async (_, answer, says) => {
    const { document } = await fetchPlayed({ [page]: answer })
    await expect(document).rejects.toThrow(says)
    await expect(document).rejects.toThrow(InputError)
  })

  it.each<[string, (seen: () => void) => Answer]>([
    ['never answers', seen => () => seen()],
    ['stops in the middle', seen => (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).write('Tides', seen)],
  ])('ends with a host that %s when its time is over', async (_, answer) => {
    const time = new AbortController()
    const { document } = await fetchPlayed({ [page]: answer(() => time.abort(new DOMException('over', 'TimeoutError'))) }, time.signal)
    await expect(document).rejects.toThrow('Expected an answer within 30 s, but notes.example took longer')
  })

  it('counts the bytes of all documents together', async () => {
    const { fetchDocument } = await fetchPlayed({ [page]: text('Tides'), 'notes.example/a.json': { body: Buffer.alloc(11_000_000, ' '), headers: { 'content-length': '11000000' } } })
    await fetchDocument('https://notes.example/a.json', jsonKinds)
    await expect(fetchDocument('https://notes.example/a.json', jsonKinds)).rejects.toThrow('Expected at most 20 MB')
    expect(await fetchDocument(address, threadFileKinds)).toMatchObject({ type: 'text/markdown' })
  })

  it('asks nobody for an address that is not https, or of this machine', async () => {
    const fetchDocument = createGuardedFetch()
    await expect(fetchDocument('http://notes.example/a.md', threadFileKinds)).rejects.toThrow('begins with https://')
    await expect(fetchDocument('https://127.0.0.1/a.md', threadFileKinds)).rejects.toThrow('on this machine')
  })

  it('says nothing of who asks', async () => {
    let headers: object = {}
    await (await fetchPlayed({ [page]: (request, response) => {
      headers = request.headers
      response.writeHead(200, { 'content-type': 'text/plain' }).end('Tides')
    } })).document
    expect(Object.keys(headers).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    expect(headers).toMatchObject({ 'user-agent': 'threadeck' })
  })
})

/** Sends as long as anybody reads. */
function endless(_: unknown, response: Parameters<Extract<Answer, (...args: never) => void>>[1]): void {
  response.writeHead(200, { 'content-type': 'text/plain' })
  const piece = Buffer.alloc(1_000_000, 'a')
  const send = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', send)
  send()
}
