import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { openReplacedFolder } from '../../../export/output/replacedFolder'

const earlier = { thread: { title: 'Tides', author: { handle: '@ada' } }, files: ['01.png'] }

it('openReplacedFolder() refuses files of others, and looks at them once', async () => {
  const folder = await folderWith('01.png')
  let looks = 0
  await expect(openReplacedFolder(folder, 'carousel', async () => void looks++, { force: false })).rejects.toThrow('holds other files')
  expect(looks).toBe(1)
})

it('openReplacedFolder() looks again while another call puts its files in place, and takes them as the work that it replaces', async () => {
  const folder = await folderWith('01.png', `.threadeck-staging-${process.pid}-abc/carousel.json`)
  let looks = 0
  const opened = await openReplacedFolder(folder, 'carousel', async () => ++looks < 3 ? undefined : earlier, { force: false })
  await opened.add('02.png', 'new')
  await opened.commit('02.png')
  expect(looks).toBe(3)
  expect((await readdir(folder)).filter(name => !name.startsWith('.'))).toEqual(['02.png'])
  expect(await readFile(join(folder, '02.png'), 'utf8')).toBe('new')
})

it('openReplacedFolder() sees the work of a call that finishes while it looks', async () => {
  const folder = await folderWith()
  // Put in place after the names were read.
  const opened = await openReplacedFolder(folder, 'carousel', async () => {
    await writeFile(join(folder, '01.png'), 'other')
    return undefined
  }, { force: false })
  await opened.discard()
  expect(await readdir(folder)).toEqual(['01.png'])
})

async function folderWith(...files: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'threadeck-replaced-'))
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await writeFile(join(folder, file), 'data')
  }
  return folder
}
