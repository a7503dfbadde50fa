import type { TarEntry } from 'modern-tar'
import { Buffer } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import { createTarPacker, packTar } from 'modern-tar'
import { expect, it } from 'vitest'
import { blobSource } from '../../../../export/thread/archive/byteSource'
import { openTar } from '../../../../export/thread/archive/tarFiles'
import { InputError } from '../../../../export/thread/inputError'

type Header = TarEntry['header']

function file(name: string, body: string | Uint8Array, header: Partial<Header> = {}): TarEntry {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { header: { name, size: bytes.length, type: 'file', mtime: new Date(0), ...header }, body: bytes }
}

async function tar(...entries: TarEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  return packTar(entries)
}

function open(bytes: Uint8Array) {
  return openTar(blobSource(new Blob([new Uint8Array(bytes)])), 'archive.tar.gz')
}

async function text(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks)
    parts.push(chunk.slice())
  return Buffer.concat(parts).toString()
}

it.each([['as it is', (bytes: Uint8Array) => bytes], ['packed by gzip', (bytes: Uint8Array) => gzipSync(bytes)]])('openTar(source %s) lists and reads files', async (_, pack) => {
  const long = 'long words, '.repeat(100_000)
  const files = await open(pack(await tar(
    { header: { name: 'media/', size: 0, type: 'directory' } },
    file('media/b.png', new Uint8Array([1, 2, 3])),
    file('outbox.json', long),
    file('a.txt', 'é'),
    file('empty', ''),
    file(`${'deep/'.repeat(60)}name.txt`, 'deep'),
  )))
  expect(files.paths).toEqual(['a.txt', `${'deep/'.repeat(60)}name.txt`, 'empty', 'media/b.png', 'outbox.json'])
  expect(files.size('outbox.json')).toBe(long.length)
  expect(await text(files.read('outbox.json'))).toBe(long)
  expect(await text(files.read('a.txt'))).toBe('é')
  expect(await text(files.read('empty'))).toBe('')
  expect(await text(files.read(`${'deep/'.repeat(60)}name.txt`))).toBe('deep')
  const together: string[] = []
  for await (const { path, bytes } of files.readTogether!(new Set(['a.txt', 'media/b.png', 'none'])))
    together.push(`${path} ${bytes.join(' ')}`)
  expect(together).toEqual(['media/b.png 1 2 3', 'a.txt 195 169'])
})

it('openTar(source) reads no further than the file that is asked for', async () => {
  const bytes = await tar(file('a.txt', 'first'), file('b.bin', new Uint8Array(4_000_000)))
  const blob = blobSource(new Blob([bytes]))
  let furthest = 0
  const files = await openTar({ ...blob, read: (offset, length) => {
    furthest = Math.max(furthest, offset)
    return blob.read(offset, length)
  } }, 'a.tar')
  expect(furthest).toBeGreaterThan(3_000_000)
  furthest = 0
  expect(await text(files.read('a.txt'))).toBe('first')
  expect(furthest).toBeLessThan(3_000_000)
})

it('openTar(source) takes names that begin with "./" or "/" as tar does', async () => {
  const files = await open(await tar(file('./actor.json', 'a'), file('/srv/b.png', 'b')))
  expect(files.paths).toEqual(['actor.json', 'srv/b.png'])
  expect(await text(files.read('srv/b.png'))).toBe('b')
})

it.each<[string, TarEntry[], string]>([
  ['a name that leads out', [file('media/../../x', 'a')], 'Expected the files in archive.tar.gz to lie below its root, but received one named "media/../../x": give the archive as the platform made it.'],
  ['a symbolic link', [{ header: { name: 'a', size: 0, type: 'symlink', linkname: '/etc/passwd' } }], 'Expected archive.tar.gz to hold files and folders alone, but received a link named "a": give the archive as the platform made it.'],
  ['a hard link', [{ header: { name: 'a', size: 0, type: 'link', linkname: 'b' } }], 'Expected archive.tar.gz to hold files and folders alone, but received a link named "a": give the archive as the platform made it.'],
  ['a device', [{ header: { name: 'a', size: 0, type: 'character-device' } }], 'Expected archive.tar.gz to hold files and folders alone, but received a device named "a": give the archive as the platform made it.'],
  ['two files of one name', [file('a', '1'), file('./a', '2')], 'Expected the files in archive.tar.gz to have names of their own, but received two named "a": give the archive as the platform made it.'],
])('openTar(source with %s) is refused', async (_, entries, message) => {
  await expect(open(await tar(...entries))).rejects.toThrow(new InputError(message))
})

it('openTar(source with a name that is not UTF-8) is refused', async () => {
  const bytes = await tar(file('aXb', '1'))
  const changed = bytes.slice()
  changed[1] = 0xE9
  // The checksum is the sum of the bytes of the header.
  const sum = changed.subarray(0, 512).reduce((all, byte, index) => all + (index >= 148 && index < 156 ? 32 : byte), 0)
  changed.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
  await expect(open(changed)).rejects.toThrow('Expected the names in archive.tar.gz to be UTF-8, but received "a\uFFFDb"')
})

it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['cut off', bytes => bytes.subarray(0, 700)],
  ['cut off and packed', bytes => gzipSync(bytes.subarray(0, 2000))],
  ['packed and cut off', bytes => gzipSync(bytes).subarray(0, 60)],
  ['packed and changed', bytes => gzipSync(bytes).map((byte, index) => index > 30 && index < 50 ? byte ^ 0x55 : byte)],
  ['with a damaged header', bytes => bytes.map((byte, index) => index === 120 ? byte ^ 1 : byte)],
  ['something else', () => new TextEncoder().encode('Just a text. '.repeat(100))],
])('openTar(source %s) is refused as damaged', async (_, change) => {
  const bytes = change(await tar(file('a', 'x'.repeat(3000))))
  await expect(open(bytes)).rejects.toThrow(new InputError('Expected archive.tar.gz to be a whole archive, but it is damaged or no tar file: download it again.'))
})

it('openTar(source that unpacks to a thousand times its size) is refused before it is unpacked whole', async () => {
  const { readable, controller } = createTarPacker()
  const packed = new Response(readable.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
  const writer = controller.add({ name: 'a', size: 60_000_000, type: 'file' }).getWriter()
  for (let index = 0; index < 60; index++)
    await writer.write(new Uint8Array(1_000_000))
  await writer.close()
  controller.finalize()
  await expect(open(new Uint8Array(await packed))).rejects.toThrow(/^Expected archive\.tar\.gz to unpack to at most 400 times its size, but received \d+ times: give the archive as the platform made it\.$/)
})
