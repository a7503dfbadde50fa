import type { FetchDocument } from '../../../../export/thread/address/fetchDocument'
import { Buffer } from 'node:buffer'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFolder, createCachedFetch } from '../../../../export/output/fetch/fetchCache'
import { jsonKinds, threadFileKinds } from '../../../../export/thread/address/fetchDocument'
import { testFolder } from '../../cli/testFolder'

const address = 'https://notes.example/tides.md'

/** Gives another document each time. */
function counting(): FetchDocument {
  let count = 0
  return async () => ({ bytes: Buffer.from(`Tides\n${++count}`), type: 'text/markdown', address: 'https://cdn.example/tides.md' })
}

describe('createCachedFetch(fetchDocument, options)', () => {
  it('takes what it was given before, with its type and where it was', async () => {
    const folder = await testFolder()
    const fetchDocument = createCachedFetch(counting(), { folder: join(folder, 'new', 'cache') })
    const first = await fetchDocument(address, threadFileKinds)
    expect(await fetchDocument(address, threadFileKinds)).toEqual(first)
    expect(Buffer.from((await fetchDocument(`${address}?b`, threadFileKinds)).bytes).toString()).toBe('Tides\n2')
    expect((await readdir(join(folder, 'new', 'cache'))).filter(name => !/^[\da-f]{64}$/.test(name))).toEqual([])
  })

  it('asks again to refresh, and keeps what it is given then', async () => {
    const folder = await testFolder()
    const fetchDocument = counting()
    await createCachedFetch(fetchDocument, { folder })(address, threadFileKinds)
    const { bytes } = await createCachedFetch(fetchDocument, { folder, refresh: true })(address, threadFileKinds)
    expect(Buffer.from(bytes).toString()).toBe('Tides\n2')
    expect((await createCachedFetch(fetchDocument, { folder, offline: true })(address, threadFileKinds)).bytes).toEqual(bytes)
  })

  it('asks nobody offline', async () => {
    const fetchDocument = createCachedFetch(() => Promise.reject(new Error('asked')), { folder: await testFolder(), offline: true })
    await expect(fetchDocument(address, threadFileKinds)).rejects.toThrow(`Expected ${address} to have been fetched before, but it is not in the cache, and --offline lets nobody be asked`)
  })

  it.each<[string, (content: Buffer) => Buffer]>([
    ['cut off', content => content.subarray(0, -2)],
    ['empty', () => Buffer.alloc(0)],
    ['of another address', content => Buffer.from(content.toString().replace('tides.md', 'other.md'))],
    ['of something else', () => Buffer.from('{}\nTides')],
    ['no JSON', () => Buffer.from('Tides\n\nTides')],
  ])('asks again for a file that is %s', async (_, damaged) => {
    const folder = await testFolder()
    const fetchDocument = createCachedFetch(counting(), { folder })
    await fetchDocument(address, threadFileKinds)
    const [name] = await readdir(folder)
    await writeFile(join(folder, name), damaged(await readFile(join(folder, name))))
    expect(Buffer.from((await fetchDocument(address, threadFileKinds)).bytes).toString()).toBe('Tides\n2')
  })

  it('refuses a document of another kind than is asked for', async () => {
    const fetchDocument = createCachedFetch(counting(), { folder: await testFolder() })
    await fetchDocument(address, threadFileKinds)
    await expect(fetchDocument(address, jsonKinds)).rejects.toThrow('to answer with JSON, but received text/markdown')
  })

  it('goes on without a folder that it can write to', async () => {
    const folder = await testFolder({ file: '' })
    const fetchDocument = createCachedFetch(counting(), { folder: join(folder, 'file') })
    expect((await fetchDocument(address, threadFileKinds)).type).toBe('text/markdown')
  })
})

it('cacheFolder(env, platform, home) is where the system keeps caches', () => {
  expect(cacheFolder({ THREADECK_CACHE: '/mine', XDG_CACHE_HOME: '/xdg' }, 'linux', '/home/ada')).toBe('/mine')
  expect(cacheFolder({ XDG_CACHE_HOME: '/xdg' }, 'linux', '/home/ada')).toBe('/xdg/threadeck')
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux', '/home/ada')).toBe('/home/ada/.cache/threadeck')
  expect(cacheFolder({}, 'darwin', '/Users/ada')).toBe('/Users/ada/Library/Caches/threadeck')
  expect(cacheFolder({ LOCALAPPDATA: 'L' }, 'win32', 'H')).toBe(join('L', 'threadeck', 'Cache'))
})
