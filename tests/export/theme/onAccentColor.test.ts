import { wcagContrast } from 'culori'
import { expect, it } from 'vitest'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { onAccentColor } from '../../../export/theme/onAccentColor'
import { resolveTheme } from '../../../export/theme/resolveTheme'

it.each(builtInThemes.map(({ name }) => name))('onAccentColor(theme %s) has a contrast of AA on the accent', (base) => {
  const theme = resolveTheme({ base })
  expect(wcagContrast(onAccentColor(theme), theme.text.accent)).toBeGreaterThanOrEqual(4.5)
})

it('onAccentColor(theme whose card is like its accent) is white or black', () => {
  expect(onAccentColor(resolveTheme({ text: { accent: '#ffe08a' }, card: { color: '#ffffff' } }))).toBe('#000000')
  expect(onAccentColor(resolveTheme({ text: { accent: '#333333' }, card: { color: '#444444' } }))).toBe('#ffffff')
})
