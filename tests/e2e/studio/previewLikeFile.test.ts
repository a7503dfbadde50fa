import type { GivenFile } from './dropFiles'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { dropFiles } from './dropFiles'
import { expectLikeFile } from './expectLikeFile'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button } = studio

it('the preview shows what the file shows, in its first look and in one that lets light through', async () => {
  await expectLikeFile(studio)
  await studio.page.getByRole('textbox', { name: /^Stop 1.*code$/ }).fill('#ff000040')
  await studio.page.keyboard.press('Enter')
  for (const [name, value] of [['Opacity', '60'], ['Border', '6'], ['Corner radius', '40']] as const) {
    await studio.page.getByRole('spinbutton', { name: `${name}, number` }).fill(value)
    await studio.page.keyboard.press('Enter')
  }
  await button('Next card').click()
  await expectLikeFile(studio)
})

/** A picture of an SVG's shapes. */
async function picture(name: string, width: number, height: number, shapes: string): Promise<GivenFile> {
  const drawn = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`)).png().toBuffer()
  return { name, type: 'image/png', content: Array.from(drawn) }
}

/** How many lines cross a card where it has no text, three quarters of the way to its right. */
async function linesAcross(image: Uint8Array): Promise<number> {
  const { width, height } = await sharp(image).metadata()
  const column = await sharp(image).extract({ left: Math.round(width * 0.75), top: Math.round(height * 0.15), width: 1, height: Math.round(height * 0.7) }).greyscale().raw().toBuffer()
  const isLine = (place: number) => column[place] < 250
  return Array.from(column, (_, place) => isLine(place) && !(place > 0 && isLine(place - 1))).filter(begins => begins).length
}

it('pictures are cropped to what matters and kept apart from a card of their colour, and an outro has its code, as in the file', async () => {
  const thread = '# Pictures\n\n![A white page](white.png)\n\n---\n\n<!-- layout: picture -->\n\nBlue\n\n![Red, then blue](bands.png)\n\n<!-- focus: 100% 50% -->'
  await dropFiles(studio.page.locator('.workspace'), [
    { name: 'pictures.md', type: 'text/markdown', content: thread },
    await picture('white.png', 600, 400, '<rect width="600" height="400" fill="#fff"/><rect x="280" y="180" width="40" height="40" fill="#222"/>'),
    await picture('bands.png', 1600, 400, '<rect width="800" height="400" fill="#d00000"/><rect x="800" width="800" height="400" fill="#0000d0"/>'),
  ])
  await studio.page.getByText('1 / 2').waitFor()
  await expectLikeFile(studio)
  // The card is white as well.
  expect(await linesAcross(await studio.pixels())).toBe(2)
  await button('Next card').click()
  await studio.page.getByText('2 / 2').waitFor()
  await expectLikeFile(studio)
  const { channels } = await sharp(await studio.pixels()).stats()
  expect(channels[2].mean).toBeGreaterThan(2 * channels[0].mean)
  await studio.page.getByRole('switch', { name: 'Outro card' }).check()
  await studio.page.getByText('3 / 3').waitFor()
  await studio.page.getByRole('textbox', { name: 'Link of the outro' }).fill('https://example.org')
  await expect.poll(studio.card).toContain('example.org')
  await expectLikeFile(studio)
})
