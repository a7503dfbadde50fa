import type { Theme } from '../../../export/theme/theme'
import { expect, it } from 'vitest'
import { textContrast } from '../../../components/studio/state/textContrast'
import { resolveTheme } from '../../../export/theme/resolveTheme'

const theme = (text: string, card: string, opacity = 1): Pick<Theme, 'text' | 'card' | 'canvas'> => resolveTheme({ text: { color: text }, card: { color: card, opacity }, canvas: { kind: 'gradient', stops: [{ offset: 0, color: '#000000' }, { offset: 1, color: '#ffffff' }] } })

it.each([
  // WCAG's own ends.
  ['#000000', '#ffffff', 1, 21],
  ['#ffffff', '#ffffff', 1, 1],
  // Text that is hardly there is white on white.
  ['#00000000', '#ffffff', 1, 1],
  // No card: black text on the black end of the canvas.
  ['#000000', '#ffffff', 0, 1],
])('textContrast of %s on %s at opacity %d is %d', (text, card, opacity, ratio) => {
  expect(textContrast(theme(text, card, opacity)).ratio).toBeCloseTo(ratio, 5)
})

it('textContrast of black on a card of 60 % is that over its darkest place: #999999', () => {
  const { ratio, poor } = textContrast(theme('#000000', '#ffffff', 0.6))
  expect(ratio).toBeCloseTo(7.37, 1)
  expect(poor).toBe(false)
})
