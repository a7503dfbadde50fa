import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../export/output/readPicture'
import { createSharpDecoder } from '../../../export/output/sharpDecoder'
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

  it('names the size of an SVG that has less than a pixel of a side', async () => {
    const folder = await testFolder({ 'a.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="0.1" height="1000">${drawing}</svg>` })
    await expect(readPicture(join(folder, 'a.svg'), 'a.svg')).rejects.toThrow('Expected a.svg to be an SVG picture that is at least 1 px wide and high')
  })
})

it('createSharpDecoder(pictures).picture(...) says in one sentence that the sides of a cropped SVG differ too much', async () => {
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="16000" height="1">${drawing}</svg>`)
  const decoder = createSharpDecoder(new Map([['line.svg', svg]]))
  await expect(decoder.picture('line.svg', 880, 880, 'cover')).rejects.toThrow('Expected picture line.svg to be one that can be drawn 880x880 px large, but its sides differ too much')
  expect(await decoder.picture('line.svg', 880, 1, 'exact')).toMatchObject({ width: 880, height: 1 })
})
