import type { StudioPage } from './useStudioPage'
import sharp from 'sharp'
import { expect } from 'vitest'

const [width, height] = [108, 135]
/** Of 255, of pictures made small: the preview may stand between two pixels of the screen, which softens its edges. */
const mostMean = 2.5
const clear = 50
const mostClear = 0.004

/** Expects the large card to look as the file that it is saved as. */
export async function expectLikeFile({ pixels, saved, button }: Pick<StudioPage, 'pixels' | 'saved' | 'button'>): Promise<void> {
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
