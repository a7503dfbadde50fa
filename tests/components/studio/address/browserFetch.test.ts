import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { createBrowserFetch } from '../../../../components/studio/state/address/browserFetch'
import { pictureKinds, threadFileKinds } from '../../../../export/thread/address/fetchDocument'

const address = 'https://notes.example/tides.md'
const { signal } = new AbortController()
const answer = (body: BodyInit | null, headers: Record<string, string> = { 'content-type': 'text/plain' }, status = 200) => createBrowserFetch(signal, async () => new Response(body, { status, headers }))

describe('createBrowserFetch(signal)(address, kinds)', () => {
  it('asks as somebody without an account, and says nothing of the page', async () => {
    const asked: [unknown, RequestInit | undefined][] = []
    const fetchDocument = createBrowserFetch(signal, async (url, options) => {
      asked.push([url, options])
      return new Response('Tides', { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
    })
    const { bytes, ...document } = await fetchDocument(address, threadFileKinds)
    expect([Buffer.from(bytes).toString(), document]).toEqual(['Tides', { type: 'text/markdown', address }])
    expect(asked).toEqual([[address, { signal, headers: { accept: 'text/plain, text/markdown, text/x-markdown, application/json' }, credentials: 'omit', referrerPolicy: 'no-referrer' }]])
  })

  it.each<[string, BodyInit | null, Record<string, string>, number, string]>([
    ['a page', '<html>', { 'content-type': 'text/html' }, 200, 'but received a web page'],
    ['nothing there', '{}', {}, 404, 'it has nothing at this address (404)'],
    ['too many questions', '{}', {}, 429, 'it has had too many questions from here (429)'],
    ['a length beyond the limit', 'a', { 'content-type': 'text/plain', 'content-length': '20000001' }, 200, 'Expected at most 20 MB'],
    ['a body beyond the limit', Buffer.alloc(20_000_001), { 'content-type': 'text/plain' }, 200, 'Expected at most 20 MB'],
  ])('says in one sentence that it received %s', async (_, body, headers, status, says) => {
    await expect(answer(body, headers, status)(address, threadFileKinds)).rejects.toThrow(says)
  })

  it('counts the bytes of all documents together', async () => {
    const fetchDocument = answer(Buffer.alloc(11_000_000))
    await fetchDocument(address, threadFileKinds)
    await expect(fetchDocument(address, threadFileKinds)).rejects.toThrow('Expected at most 20 MB')
  })

  it.each(['http://notes.example/a', 'https://127.0.0.1/a', 'https://localhost/a', 'https://[::1]/a'])('asks nobody at %s', async (other) => {
    await expect(createBrowserFetch(signal, () => Promise.reject(new Error('asked')))(other, pictureKinds)).rejects.toThrow(/^Expected an address that begins with https|^Expected a host that is open to all/)
  })

  it('takes nothing from where a redirect leads into a network of one\'s own', async () => {
    const fetchDocument = createBrowserFetch(signal, async () => Object.defineProperty(new Response('Tides', { headers: { 'content-type': 'text/plain' } }), 'url', { value: 'https://10.0.0.1/a' }))
    await expect(fetchDocument(address, threadFileKinds)).rejects.toThrow('10.0.0.1, which is on this machine')
  })

  it('says that a host cannot be reached, or lets no other site read from it', async () => {
    await expect(createBrowserFetch(signal, () => Promise.reject(new TypeError('Failed to fetch')))(address, threadFileKinds)).rejects.toThrow('Expected notes.example to answer, but it did not')
  })

  it('ends when its time is over, and when somebody stops it', async () => {
    const time = new AbortController()
    const waiting = createBrowserFetch(time.signal, (_, options) => new Promise((_, reject) => options?.signal?.addEventListener('abort', () => reject(options.signal?.reason))))(address, threadFileKinds)
    time.abort(new DOMException('over', 'TimeoutError'))
    await expect(waiting).rejects.toThrow('Expected an answer within 30 s, but notes.example took longer')
    const stopped = new AbortController()
    const reason = new DOMException('stopped', 'AbortError')
    stopped.abort(reason)
    await expect(createBrowserFetch(stopped.signal, () => Promise.reject(reason))(address, threadFileKinds)).rejects.toBe(reason)
  })
})
