import sharp from 'sharp'
import { expect, it } from 'vitest'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button, pixels, saved } = studio
const [width, height] = [108, 135]
/** Of 255, of pictures made small: the preview may stand between two pixels of the screen, which softens its edges. */
const mostMean = 2.5
const clear = 50
const mostClear = 0.004

it('the preview shows what the file shows, in its first look and in one that lets light through', async () => {
  await expectLike()
  await studio.page.getByRole('textbox', { name: /^Stop 1.*code$/ }).fill('#ff000040')
  await studio.page.keyboard.press('Enter')
  for (const [name, value] of [['Opacity', '60'], ['Border', '6'], ['Corner radius', '40']] as const) {
    await studio.page.getByRole('spinbutton', { name: `${name}, number` }).fill(value)
    await studio.page.keyboard.press('Enter')
  }
  await button('Next card').click()
  await expectLike()
})

async function expectLike(): Promise<void> {
  const shown = await pixels()
  const { data } = await saved(() => button('Save card').click())
  const [ours, theirs] = await Promise.all([shown, data].map(small))
  const differences = Array.from(ours, (value, index) => Math.abs(value - theirs[index]))
  expect(differences.reduce((sum, difference) => sum + difference, 0) / differences.length).toBeLessThan(mostMean)
  expect(differences.filter(difference => difference > clear).length / differences.length).toBeLessThan(mostClear)
}

/** Without its outermost pixels, half of which may be the page's. */
async function small(image: Parameters<typeof sharp>[0]): Promise<Uint8Array> {
  const { width: wide, height: high } = await sharp(image).metadata()
  const edge = Math.ceil(wide / 200)
  const inner = await sharp(image).removeAlpha().extract({ left: edge, top: edge, width: wide - 2 * edge, height: high - 2 * edge }).toBuffer()
  return sharp(inner).resize(width, height, { fit: 'fill', kernel: 'cubic' }).raw().toBuffer()
}
