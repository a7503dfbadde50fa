import type { Card } from '../../../export/layout/card'
import { describe, expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { layoutNames } from '../../../export/thread/layoutName'
import { logoCorners } from '../../../export/thread/logoCorner'
import { inkBox } from './inkBox'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const sizes = [{ width: 540, height: 675 }, { width: 540, height: 960 }, { width: 600, height: 337.5 }]
const long = 'A cache keeps what was used last, and forgets the rest. '.repeat(12)

describe.each(layoutNames)('a logo in the layout %s', (layout) => {
  it.each(logoCorners.flatMap(corner => sizes.map(size => ({ corner, ...size }))))('stands $corner on $width x $height px, over no text', async ({ corner, ...size }) => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const context = { ...contextWith(corner, size), direction }
      const cards = await layoutCarousel({ ...thread(post([block('Nine words at most.'), block(long)]), post([block('Ship.')])), layout }, context)
      for (const card of cards) {
        const logo = logoOf(card)!
        const { panel } = card
        expect(logo.width / logo.height).toBeCloseTo(4)
        const middle = { x: logo.x + logo.width / 2 - panel.x, y: logo.y + logo.height / 2 - panel.y }
        expect([middle.y < panel.height / 3, middle.y > panel.height * 2 / 3]).toEqual([corner.startsWith('top'), corner.startsWith('bottom')])
        expect(middle.x < panel.width / 2).toBe(corner.endsWith('left'))
        for (const item of card.items) {
          const ink = item === logo ? undefined : inkBox(item, context.measurer)
          expect(ink !== undefined && ink.left < logo.x + logo.width && ink.right > logo.x && ink.top < logo.y + logo.height && ink.bottom > logo.y, JSON.stringify(item)).toBe(false)
        }
      }
    }
  })
})

it('a logo that could not be read is left out', async () => {
  const context = contextWith('top-right', sizes[0])
  const [card] = await layoutCarousel(thread(post([block('One.')])), { ...context, pictures: new Map() })
  expect(logoOf(card)).toBeUndefined()
})

function contextWith(logoCorner: typeof logoCorners[number], size: { width: number, height: number }) {
  const context = testContext({ ...size, pictures: { 'logo.png': { width: 400, height: 100 } } })
  return { ...context, author: { ...context.author, logo: 'logo.png', logoCorner } }
}

function logoOf({ items }: Card) {
  return items.find(item => item.kind === 'picture' && item.source === 'logo.png') as Extract<Card['items'][number], { kind: 'picture' }> | undefined
}
