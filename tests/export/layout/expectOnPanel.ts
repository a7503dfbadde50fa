import type { Card } from '../../../export/layout/card'
import type { TextMeasurer } from '../../../export/text/textMeasurer'
import { expect } from 'vitest'
import { inkBox } from './inkBox'

/** Expects all that is seen of cards to lie on their panels. */
export function expectOnPanel(cards: readonly Card[], measurer: TextMeasurer): void {
  for (const { panel, items } of cards) {
    for (const item of items) {
      const seen = inkBox(item, measurer)
      expect(seen === undefined || (seen.left >= panel.x && seen.right <= panel.x + panel.width && seen.top >= panel.y && seen.bottom <= panel.y + panel.height)).toBe(true)
    }
  }
}
