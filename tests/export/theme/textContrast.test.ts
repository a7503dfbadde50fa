import type { Theme } from '../../../export/theme/theme'
import { expect, it } from 'vitest'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { contrastWarning, textContrast } from '../../../export/theme/textContrast'

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

it('contrastWarning(theme) names a colour that is hard to read, and no built-in theme has one', () => {
  expect(contrastWarning(theme('#ffffff', '#ffffff'))).toBe('The text is hard to read: its colour #ffffff has a contrast of 1.0:1 on the card, and WCAG AA asks for 4.5:1.')
  expect(builtInThemes.map(({ name }) => contrastWarning(resolveTheme({ base: name })))).toEqual(builtInThemes.map(() => undefined))
})

it('contrastWarning(theme) names the colour of handle and page number where that of the text is fine', () => {
  expect(contrastWarning(resolveTheme({ text: { color: '#000000', muted: '#cccccc' }, card: { color: '#ffffff' } }))).toBe('Handle and page number are hard to read: their colour #cccccc has a contrast of 1.6:1 on the card, and WCAG AA asks for 4.5:1.')
})

it.each(['#1e293b', '#b91c1c', '#737373'])('resolveTheme({ text: { color: "%s" } }) mutes that colour for the handle, and no more than can be read', (color) => {
  const { text, ...theme } = resolveTheme({ text: { color } })
  expect(text.muted.slice(0, 7)).toBe(color)
  expect(textContrast({ ...theme, text: { ...text, color: text.muted } }).ratio).toBeGreaterThanOrEqual(4.5)
  expect(resolveTheme({ text: { color } }, { text: { muted: '#0000ff' } }).text.muted).toBe('#0000ff')
})

it('contrastWarning(theme) says nothing where a picture that it does not know shows through the card', () => {
  const { text, card } = theme('#ffffff', '#ffffff', 0.5)
  expect(contrastWarning({ text, card, canvas: { kind: 'picture', source: 'a.png', color: '#ffffff' } })).toBeUndefined()
})
