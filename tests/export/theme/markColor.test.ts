import { wcagContrast } from 'culori'
import { expect, it } from 'vitest'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { markColor } from '../../../export/theme/markColor'
import { over } from '../../../export/theme/overColor'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { textBackgrounds } from '../../../export/theme/textBackgrounds'

it.each(builtInThemes.map(({ name }) => name))('markColor(theme %s) leaves its text a contrast of AA, and is seen', (base) => {
  const theme = resolveTheme({ base })
  for (const background of textBackgrounds(theme)) {
    const band = over(markColor(theme), background)
    expect(wcagContrast(theme.text.color, band)).toBeGreaterThanOrEqual(4.5)
    expect(wcagContrast(band, background)).toBeGreaterThan(1.1)
  }
})

it('markColor(theme whose text can hardly be read) is the faintest band', () => {
  expect(markColor(resolveTheme({ text: { color: '#eeeeee', accent: '#ff0000' }, card: { color: '#ffffff' } }))).toBe('#ff000014')
})
