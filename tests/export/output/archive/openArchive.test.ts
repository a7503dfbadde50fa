import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { packTar } from 'modern-tar'
import { describe, expect, it } from 'vitest'
import { archiveKind } from '../../../../export/output/archive/archiveKind'
import { openArchive } from '../../../../export/output/archive/openArchive'
import { readWhole } from '../../../../export/thread/archive/readWhole'
import { testFolder } from '../../cli/testFolder'

const encoder = new TextEncoder()

describe('archiveKind(path)', () => {
  it('tells folders, ZIP and tar files by what they are, whatever their names', async () => {
    const folder = await testFolder()
    await writeFile(join(folder, 'archive.txt'), zipSync({ a: encoder.encode('a') }))
    await writeFile(join(folder, 'empty'), zipSync({}))
    const tar = await packTar([{ header: { name: 'a', size: 1, mtime: new Date(0) }, body: 'a' }])
    await writeFile(join(folder, 'tar.txt'), tar)
    await writeFile(join(folder, 'packed'), gzipSync(tar))
    await writeFile(join(folder, 'thread.zip'), 'PK is short for public key')
    expect(await archiveKind(folder)).toBe('folder')
    expect(await archiveKind(join(folder, 'archive.txt'))).toBe('zip')
    expect(await archiveKind(join(folder, 'empty'))).toBe('zip')
    expect(await archiveKind(join(folder, 'tar.txt'))).toBe('tar')
    expect(await archiveKind(join(folder, 'packed'))).toBe('tar')
    expect(await archiveKind(join(folder, 'thread.zip'))).toBeUndefined()
    expect(await archiveKind(join(folder, 'nothing'))).toBeUndefined()
  })
})

describe('openArchive(path, kind)', () => {
  it('reads a ZIP file on disk', async () => {
    const path = join(await testFolder(), 'x.zip')
    await writeFile(path, zipSync({ 'data/a.js': encoder.encode('a'.repeat(300_000)) }))
    const files = await openArchive(path, 'zip')
    expect(files.paths).toEqual(['data/a.js'])
    expect((await readWhole(files, 'data/a.js')).length).toBe(300_000)
    await files.close()
  })

  it('reads a tar file on disk', async () => {
    const path = join(await testFolder(), 'x.tar.gz')
    await writeFile(path, gzipSync(await packTar([{ header: { name: 'a/b.json', size: 300_000, mtime: new Date(0) }, body: 'a'.repeat(300_000) }])))
    const files = await openArchive(path, 'tar')
    expect(files.paths).toEqual(['a/b.json'])
    expect((await readWhole(files, 'a/b.json')).length).toBe(300_000)
    await files.close()
  })

  it('lists and reads the files of a folder and of those in it, and follows no link', async () => {
    const folder = await testFolder()
    const outside = await testFolder()
    await writeFile(join(outside, 'secret.js'), 'secret')
    await mkdir(join(folder, 'data', 'media'), { recursive: true })
    await writeFile(join(folder, 'data', 'a.js'), 'a')
    await writeFile(join(folder, 'data', 'media', 'b.jpg'), 'b')
    await symlink(join(outside, 'secret.js'), join(folder, 'data', 'link.js'))
    await symlink(outside, join(folder, 'data', 'linked'))
    await symlink(folder, join(folder, 'data', 'loop'))
    const files = await openArchive(folder, 'folder')
    expect(files.paths).toEqual(['data/a.js', 'data/media/b.jpg'])
    expect(files.size('data/a.js')).toBe(1)
    expect(await readWhole(files, 'data/media/b.jpg')).toEqual(encoder.encode('b'))
    await expect(readWhole(files, 'data/link.js')).rejects.toThrow('Expected data/link.js to be a file of the archive, but it is gone.')
  })

  it('looks no deeper than archives are', async () => {
    const folder = await testFolder()
    await mkdir(join(folder, 'a/b/c/d/e/f'), { recursive: true })
    await writeFile(join(folder, 'a/b/c/d/e/f/deep.js'), '')
    await writeFile(join(folder, 'a/b/near.js'), '')
    await mkdir(join(folder, 'media_attachments/files/109/123/456/789/012/345/original'), { recursive: true })
    await writeFile(join(folder, 'media_attachments/files/109/123/456/789/012/345/original/a.png'), '')
    expect((await openArchive(folder, 'folder')).paths).toEqual(['a/b/near.js', 'media_attachments/files/109/123/456/789/012/345/original/a.png'])
  })
})
