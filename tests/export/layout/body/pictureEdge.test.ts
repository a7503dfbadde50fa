import sharp from 'sharp'
import { expect, it } from 'vitest'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { colorIn, paletteOf } from '../../../../export/paint/palette'
import { borderSample, pictureBorder } from '../../../../export/paint/pictureBorder'
import { resolveTheme } from '../../../../export/theme/resolveTheme'
import { testContext } from '../testContext'
import { block, post, thread } from '../testThread'

async function sample(width: number, height: number, background: string, inside?: string) {
  const inner = inside === undefined ? [] : [{ input: { create: { width: width - 120, height: height - 120, channels: 4 as const, background: inside } }, left: 60, top: 60 }]
  const whole = await sharp({ create: { width, height, channels: 4, background } }).composite(inner).png().toBuffer()
  return sharp(whole).resize(borderSample, borderSample, { fit: 'fill' }).raw().toBuffer()
}

it('pictureBorder(pixels) is the colour that a picture has along its edges, whatever is inside', async () => {
  expect(pictureBorder(await sample(400, 300, '#ffffff', '#102030'))).toBe('#ffffff')
  expect(pictureBorder(await sample(400, 300, '#102030', '#ffffff'))).toBe('#102030')
  expect(pictureBorder(await sample(400, 300, '#ffffff00', '#ffffff'))).toBeUndefined()
  expect(pictureBorder(Array.from({ length: 4 * 64 }, (_, index) => index % 4 === 3 ? 255 : (index * 37) % 256), 8)).toBeUndefined()
})

it('colorIn(palette, edge) is seen where a picture has nearly the colour of the card', () => {
  const [white, dark] = ['#ffffff', '#12152a'].map(color => paletteOf(resolveTheme({ card: { color } })))
  expect(colorIn(white, 'edge-#fafafa')).toEqual(white.rest)
  expect(colorIn(white, 'edge-#12152a').alpha).toBe(0)
  expect(colorIn(dark, 'edge-#12152a')).toEqual(dark.rest)
})

it('layoutCarousel(thread) draws an edge around pictures whose own is of one colour', async () => {
  const context = testContext({ pictures: { 'white.png': { width: 800, height: 600, border: '#ffffff' }, 'photo.png': { width: 800, height: 600 } } })
  const cards = await layoutCarousel(thread(post([block('Words')], ['white.png']), post([block('Words')], ['photo.png'])), context)
  const edges = cards.map(({ items }) => items.flatMap(item => item.kind === 'drawing' ? item.paths.map(({ color }) => color) : []))
  expect(edges).toEqual([['edge-#ffffff'], []])
  const [picture, edge] = ['picture', 'drawing'].map(kind => cards[0].items.find(item => item.kind === kind)!)
  expect(edge).toMatchObject({ x: (picture as { x: number }).x, width: (picture as { width: number }).width })
})
