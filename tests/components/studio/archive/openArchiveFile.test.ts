import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { packTar } from 'modern-tar'
import { describe, expect, it } from 'vitest'
import { filePackedKind, openArchiveFile } from '../../../../components/studio/state/archive/openArchiveFile'
import { xArchiveFiles } from '../../../export/thread/formats/xArchive/xFixture'

const files = Object.entries(xArchiveFiles([{ id: '1', text: 'How caches work' }, { id: '2', text: 'Second', parent: '1' }])).map(([path, data]) => [path, strToU8(String(data))] as const)
const zip = (): Uint8Array => zipSync(Object.fromEntries(files))
const tar = (): Promise<Uint8Array> => packTar(files.map(([name, body]) => ({ header: { name, size: body.length }, body })))
const file = (bytes: Uint8Array): File => new File([new Uint8Array(bytes)], 'archive')

describe('filePackedKind(file)', () => {
  it('is found by the first bytes', async () => {
    expect(await filePackedKind(file(zip()))).toBe('zip')
    expect(await filePackedKind(file(await tar()))).toBe('tar')
    expect(await filePackedKind(file(gzipSync(await tar())))).toBe('tar')
    expect(await filePackedKind(file(strToU8('PK is short for public key')))).toBeUndefined()
    expect(await filePackedKind(file(new Uint8Array()))).toBeUndefined()
  })
})

describe('openArchiveFile(file, type)', () => {
  it('opens archives in either packing', async () => {
    for (const [bytes, type] of [[zip(), 'zip'], [gzipSync(await tar()), 'tar']] as const) {
      const { archive } = await openArchiveFile(file(bytes), type)
      expect(await archive.threads()).toMatchObject([{ id: '1', posts: 2, firstLine: 'How caches work' }])
    }
  })
})
