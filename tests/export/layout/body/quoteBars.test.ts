import type { Block } from '../../../../export/thread/thread'
import { expect, it } from 'vitest'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { testContext } from '../testContext'
import { block, post, thread } from '../testThread'

const context = testContext({ theme: { footer: { progressDots: false } } })
/** Initials stand on the accent colour too; px at 1x. */
const avatar = 20
const quote = (text: string, depth = 0): Block => block(text, { kind: 'quote', depth })

async function bars(...blocks: Block[]) {
  const [card] = await layoutCarousel(thread(post(blocks)), context)
  return { card, bars: card.items.flatMap(item => item.kind === 'rect' && item.color === 'accent' && item.width < avatar ? [item] : []) }
}

it('quoteBars of a quotation are one bar through all of its lines and paragraphs', async () => {
  const { card, bars: drawn } = await bars(quote('The sea is calm tonight, the tide is full. '.repeat(4)), quote('The moon lies fair.'), block('After.'))
  const lines = card.items.flatMap(item => item.kind === 'glyphs' && item.fontSize === card.fontSize ? [item] : [])
  expect(drawn).toHaveLength(1)
  const [{ y, height }] = drawn
  expect(lines.filter(({ baseline }) => baseline > y && baseline < y + height)).toHaveLength(lines.length - 1)
})

it('quoteBars of a quotation in a quotation are a bar of its own, within that of the outer one', async () => {
  const { bars: drawn } = await bars(quote('Outer words.'), quote('Inner words.', 1), quote('Outer again.'))
  const [outer, inner] = drawn.slice().sort((a, b) => a.x - b.x)
  expect(drawn).toHaveLength(2)
  expect(inner.x).toBeGreaterThan(outer.x + outer.width)
  expect([inner.y > outer.y, inner.y + inner.height < outer.y + outer.height]).toEqual([true, true])
})

it('quoteBars of two quotations with words between them are two bars', async () => {
  expect((await bars(quote('One.'), block('Between.'), quote('Two.'))).bars).toHaveLength(2)
})
