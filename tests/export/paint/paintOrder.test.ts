import type { Card } from '../../../export/layout/card'
import { expect, it } from 'vitest'
import { createCardPainter } from '../../../export/paint/cardPainter'
import { cardShapes } from '../../../export/paint/cardShapes'
import { cardSvg } from '../../../export/paint/cardSvg'
import { testContext } from '../layout/testContext'

const { theme, measurer } = testContext({ theme: { card: { margin: 0, cornerRadius: 0 } } })
const box = { x: 0, y: 0, width: 8, height: 8 }
const card = { panel: box, body: box, width: 8, height: 8, alt: '', items: [
  { kind: 'rect', ...box, cornerRadius: 0, color: '#00ff00' },
  { kind: 'picture', ...box, cornerRadius: 0, source: 'red.png', fit: 'exact' },
] } as unknown as Card
const shapes = cardShapes(card, { measurer, pixelRatio: 1 })

it('createCardPainter(options).paint(...) paints pictures below all else', async () => {
  const red = { data: new Uint8Array(8 * 8 * 4).map((_, index) => index % 4 === 0 || index % 4 === 3 ? 255 : 0), width: 8, height: 8 }
  const pixels = { data: new Uint8Array(8 * 8 * 3), width: 8, height: 8 }
  await createCardPainter({ theme, width: 8, height: 8, pixelRatio: 1, decoder: { emoji: async () => red, picture: async () => red } }).paint(card, shapes, pixels)
  expect(Array.from(pixels.data.slice(3 * 36, 3 * 36 + 3))).toEqual([0, 255, 0])
})

it('cardSvg(card, shapes, options) has pictures below all else', () => {
  const svg = cardSvg(card, shapes, { theme, width: 8, height: 8, pixelRatio: 1, pictures: new Map([['red.png', 'data:,']]) })
  expect(svg.indexOf('<image')).toBeGreaterThan(0)
  expect(svg.indexOf('<image')).toBeLessThan(svg.search(/#0f0\b|#00ff00/))
})
