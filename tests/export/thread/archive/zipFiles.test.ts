import type { ArchiveFiles } from '../../../../export/thread/archive/archiveFiles'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blobSource } from '../../../../export/thread/archive/byteSource'
import { readWhole } from '../../../../export/thread/archive/readWhole'
import { openZip } from '../../../../export/thread/archive/zipFiles'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const localHeader = [0x50, 0x4B, 3, 4]
const listHeader = [0x50, 0x4B, 1, 2]

const open = (zip: Uint8Array): Promise<ArchiveFiles> => openZip(blobSource(new Blob([new Uint8Array(zip)])), 'x.zip')
const textOf = async (files: ArchiveFiles, path: string): Promise<string> => decoder.decode(await readWhole(files, path))

/** The ZIP file with bytes written over those at an offset from the n-th header of a kind. */
function patched(zip: Uint8Array, header: readonly number[], nth: number, offset: number, bytes: readonly number[]): Uint8Array {
  const copy = zip.slice()
  let found = -1
  for (let at = 0; at < copy.length; at++) {
    if (header.every((byte, index) => copy[at + index] === byte) && ++found === nth) {
      copy.set(bytes, at + offset)
      return copy
    }
  }
  throw new Error('no such header')
}

const plain = { 'data/a.js': encoder.encode('first'.repeat(100)), 'data/b.js': encoder.encode('second') }

describe('openZip(source, name)', () => {
  it('lists files by their paths and reads each, packed or not', async () => {
    const files = await open(zipSync({ ...plain, 'empty/': new Uint8Array(), 'c.bin': [Uint8Array.of(1, 2, 3), { level: 0 }] }))
    expect(files.paths).toEqual(['c.bin', 'data/a.js', 'data/b.js'])
    expect(files.size('data/a.js')).toBe(500)
    expect(await textOf(files, 'data/a.js')).toBe('first'.repeat(100))
    expect(await textOf(files, 'data/b.js')).toBe('second')
    expect(await readWhole(files, 'c.bin')).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('reads only what it is asked for', async () => {
    const blob = new Blob([new Uint8Array(zipSync({ 'a.bin': [new Uint8Array(1_000_000).fill(7), { level: 0 }], 'b.js': encoder.encode('b') }))])
    let bytes = 0
    const source = blobSource(blob)
    const files = await openZip({ ...source, async read(offset, length) {
      const read = await source.read(offset, length)
      bytes += read.length
      return read
    } }, 'x.zip')
    await textOf(files, 'b.js')
    expect(bytes).toBeLessThan(200_000)
  })

  it('lets whoever reads stop early', async () => {
    const files = await open(zipSync({ 'a.bin': new Uint8Array(5_000_000).map((_, index) => index * 7 >>> 3) }))
    const chunks = files.read('a.bin')[Symbol.asyncIterator]()
    expect((await chunks.next()).done).toBe(false)
    await chunks.return?.()
    expect((await readWhole(files, 'a.bin')).length).toBe(5_000_000)
  })

  it('leaves out symbolic links', async () => {
    const files = await open(zipSync({ ...plain, link: [encoder.encode('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }))
    expect(files.paths).not.toContain('link')
  })

  it('names a file in some encoding, whatever its bytes', async () => {
    const zip = zipSync({ 'x.js': encoder.encode('x') })
    const files = await open(patched(patched(zip, localHeader, 0, 30, [0xE9]), listHeader, 0, 46, [0xE9]))
    expect(files.paths).toHaveLength(1)
    expect(await textOf(files, files.paths[0])).toBe('x')
  })

  it.each([
    ['a name that leads out', () => zipSync({ '../evil.js': encoder.encode('x') }), 'Expected the files in x.zip to lie below its root, but received one named "../evil.js"'],
    ['an absolute name', () => zipSync({ '/etc/evil': encoder.encode('x') }), 'received one named "/etc/evil"'],
    ['a name of Windows', () => zipSync({ 'C:\\evil': encoder.encode('x') }), 'to lie below its root'],
    ['a backslash', () => zipSync({ 'a\\..\\b': encoder.encode('x') }), 'to lie below its root'],
    ['two files of one name', () => patched(patched(zipSync(plain), localHeader, 1, 35, [97]), listHeader, 1, 51, [97]), 'Expected the files in x.zip to have names of their own'],
    ['files that share bytes', () => patched(zipSync(plain), listHeader, 1, 42, [2, 0, 0, 0]), 'Expected each file in x.zip to have bytes of its own, but received data/b.js'],
    ['a ZIP file that ends early', () => zipSync(plain).slice(0, -40), 'Expected x.zip to be a whole archive, but its list of files cannot be read: download it again.'],
    ['another file', () => encoder.encode('PK\u0003\u0004 but no more'), 'Expected x.zip to be a whole archive'],
    ['nothing', () => new Uint8Array(), 'Expected x.zip to be a whole archive'],
  ])('refuses %s in one sentence', async (_, make, message) => {
    await expect(open(make())).rejects.toThrow(message)
  })

  it.each([
    ['damaged bytes', () => patched(zipSync(plain), localHeader, 0, 45, [0xFF, 0xFF, 0xFF]), 'Expected x.zip to be a whole archive, but data/a.js in it is damaged: download it again.'],
    ['damaged bytes that are not packed', () => patched(zipSync(plain, { level: 0 }), localHeader, 0, 45, [1]), 'data/a.js in it is damaged'],
    ['a size that is too small', () => patched(patched(zipSync(plain), localHeader, 0, 22, [1, 0, 0, 0]), listHeader, 0, 24, [1, 0, 0, 0]), 'data/a.js in it is damaged'],
    ['a size that is too large', () => patched(patched(zipSync(plain), localHeader, 0, 22, [255, 255, 0, 0]), listHeader, 0, 24, [255, 255, 0, 0]), 'data/a.js in it is damaged'],
    ['another name in front of the file', () => patched(zipSync(plain), localHeader, 0, 30, [120]), 'data/a.js in it is damaged'],
    ['an encrypted file', () => patched(patched(zipSync(plain), localHeader, 0, 6, [1]), listHeader, 0, 8, [1]), 'Expected data/a.js in x.zip to be readable, but it is encrypted'],
    ['another way of packing', () => patched(patched(zipSync(plain), localHeader, 0, 8, [12]), listHeader, 0, 10, [12]), 'Expected data/a.js in x.zip to be packed by Deflate, but received another method (12)'],
  ])('refuses to read %s, and reads the files beside it', async (_, make, message) => {
    const files = await open(make())
    await expect(textOf(files, 'data/a.js')).rejects.toThrow(message)
    expect(await textOf(files, 'data/b.js')).toBe('second')
  })

  it('refuses to unpack a bomb', async () => {
    const files = await open(zipSync({ 'bomb.js': new Uint8Array(20_000_000) }, { level: 9 }))
    await expect(textOf(files, 'bomb.js')).rejects.toThrow(/Expected bomb\.js in the archive to unpack to at most 400 times its size, but received \d+ times/)
  })
})
