import type { GlyphItem } from '../../../export/layout/card'
import { expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

it('layoutCarousel(thread, context) begins header, footer and text at the right where the thread is read from there', async () => {
  const context = { ...testContext({ theme: { footer: { watermark: 'example.org' } } }), author: { name: 'ليلى حداد', handle: '@layla' } }
  const source = thread(post([block('ذاكرة')]), post([block('ثانية')]))
  const [fromLeft, fromRight] = await Promise.all((['ltr', 'rtl'] as const).map(async direction => (await layoutCarousel(source, { ...context, direction }))[0]))
  const place = (card: typeof fromLeft, text: string) => card.items.find((item): item is GlyphItem => item.kind === 'glyphs' && item.text === text)!
  for (const text of ['ليلى حداد', '@layla', 'example.org', '1/2']) {
    const [left, right] = [fromLeft, fromRight].map(card => place(card, text))
    expect(left.x + right.x + right.width, text).toBeCloseTo(context.width)
  }
  const { x, width } = place(fromRight, 'ذاكرة')
  expect(x + width).toBeCloseTo(fromRight.body.x + fromRight.body.width)
})

it('layoutCarousel(thread, context) puts the picture of a wide card where it is read last, and the first of two where it is seen first', async () => {
  const context = testContext({ width: 600, height: 337.5, pictures: { 'a.png': { width: 300, height: 300 }, 'b.png': { width: 300, height: 300 } } })
  const source = thread(post([block('ذاكرة صغيرة')], ['a.png', 'b.png']))
  const [fromLeft, fromRight] = await Promise.all((['ltr', 'rtl'] as const).map(async direction => (await layoutCarousel(source, { ...context, direction }))[0]))
  const pictures = (card: typeof fromLeft) => card.items.filter(item => item.kind === 'picture')
  expect(pictures(fromLeft)[1].x).toBeGreaterThan(pictures(fromLeft)[0].x)
  pictures(fromRight).forEach(({ x, width }, index) => expect(x + width + pictures(fromLeft)[index].x).toBeCloseTo(context.width))
  const word = fromRight.items.find((item): item is GlyphItem => item.kind === 'glyphs' && item.text === 'ذاكرة صغيرة')!
  expect(word.x).toBeGreaterThan(Math.max(...pictures(fromRight).map(({ x, width }) => x + width)))
  expect(word.x + word.width).toBeCloseTo(fromRight.body.x + fromRight.body.width)
})
