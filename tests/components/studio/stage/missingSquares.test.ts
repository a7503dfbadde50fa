import { describe, expect, it } from 'vitest'
import { missingSquares } from '../../../../components/studio/stage/missingSquares'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { testContext } from '../../../export/layout/testContext'
import { block, post, thread } from '../../../export/layout/testThread'

describe('missingSquares(card)', () => {
  it('finds each character without a font on a laid out card, inside its body', async () => {
    const [card] = await layoutCarousel(thread(post([block('One 𓂀𓃠 two')])), testContext())
    const squares = missingSquares(card)
    expect(squares.length).toBe(2)
    for (const { x, y, width, height } of squares) {
      expect(x).toBeGreaterThanOrEqual(card.body.x)
      expect(x + width).toBeLessThanOrEqual(card.body.x + card.body.width)
      expect(y).toBeGreaterThanOrEqual(card.body.y - 2)
      expect(height).toBeGreaterThan(card.fontSize * 0.7)
    }
    // One beside the other on one line.
    expect(squares[0].x + squares[0].width).toBeCloseTo(squares[1].x)
  })

  it('finds none on a card whose characters all have fonts', async () => {
    expect(missingSquares((await layoutCarousel(thread(post([block('One two')])), testContext()))[0])).toEqual([])
  })
})
