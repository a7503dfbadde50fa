import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../export/output/readPicture'
import { testFolder } from '../cli/testFolder'

const drawing = '<path d="M0 0H10V5H0Z"/>'

describe('readPicture(path, name)', () => {
  it.each([
    ['viewBox="0 0 10 5"'],
    ['viewBox="0 0 10 5" width="20" height="10"'],
  ])('lets an SVG with %s be seen at any size', async (attributes) => {
    const folder = await testFolder({ 'a.svg': `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${drawing}</svg>` })
    expect(await readPicture(join(folder, 'a.svg'), 'a.svg')).toMatchObject({ width: 4096, height: 2048 })
  })

  it('gives the pixels of other pictures', async () => {
    const folder = await testFolder({ 'a.png': await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } }).png().toBuffer() })
    expect(await readPicture(join(folder, 'a.png'), 'a.png')).toMatchObject({ width: 30, height: 20 })
  })

  it.each([['', 'a picture'], ['no picture', 'a picture']])('refuses a file of %j', async (content, expected) => {
    const folder = await testFolder({ 'a.png': content })
    await expect(readPicture(join(folder, 'a.png'), 'a.png')).rejects.toThrow(`Expected a.png to be ${expected}`)
  })
})
