import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pictureFile } from '../../../export/output/pictureFile'
import { testFolder } from '../cli/testFolder'

it('pictureFile(folder, name) is beside the thread, otherwise in the one folder there that has it', async () => {
  const folder = await testFolder({ 'a.png': '', 'attachments/a.png': '', 'attachments/b.png': '', 'img/c.png': '', 'old/c.png': '', 'img/deep/d.png': '' })
  expect(await pictureFile(folder, 'a.png')).toBe(join(folder, 'a.png'))
  expect(await pictureFile(folder, 'b.png')).toBe(join(folder, 'attachments/b.png'))
  expect(await pictureFile(folder, 'img/c.png')).toBe(join(folder, 'img/c.png'))
  // In two folders, too deep, or nowhere: the name is what is not found.
  for (const name of ['c.png', 'd.png', 'e.png'])
    expect(await pictureFile(folder, name)).toBe(join(folder, name))
})

it.each(['../a.png', '/a.png', '..'])('pictureFile(folder, %j) is refused', async (source) => {
  await expect(pictureFile(await testFolder(), source)).rejects.toThrow('to lie beside or below the file that names it')
})
