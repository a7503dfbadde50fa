import type { ThemeInput } from '../../../export/theme/themeSchema'
import { exactSize } from '../../../export/theme/exactSize'
import { mergePattern } from '../../../export/theme/pattern'

/** Values of a theme over those of another, section by section. */
export function mergeTheme(theme: ThemeInput, values: ThemeInput): ThemeInput {
  return {
    ...theme,
    ...values,
    ...(theme.canvas || values.canvas) && { canvas: mergedCanvas(theme.canvas, values.canvas) },
    ...mergedSection('text', theme, values),
    ...(theme.typography || values.typography) && { typography: { ...theme.typography, ...exactSize(values.typography), ...values.typography } },
    ...mergedSection('header', theme, values),
    ...mergedSection('footer', theme, values),
    ...(theme.card || values.card) && {
      card: {
        ...theme.card,
        ...values.card,
        ...(theme.card?.border || values.card?.border) && { border: { ...theme.card?.border, ...values.card?.border } },
        ...(theme.card?.shadow || values.card?.shadow) && { shadow: { ...theme.card?.shadow, ...values.card?.shadow } },
      },
    },
  }
}

function mergedCanvas(before: ThemeInput['canvas'] = {}, values: ThemeInput['canvas'] = {}): ThemeInput['canvas'] {
  const pattern = mergePattern(before.pattern, values.pattern)
  return {
    ...before,
    ...values,
    ...pattern && { pattern },
    ...(before.position || values.position) && { position: { ...before.position, ...values.position } },
  }
}

function mergedSection<Section extends 'text' | 'header' | 'footer'>(section: Section, theme: ThemeInput, values: ThemeInput): Pick<ThemeInput, Section> | undefined {
  return theme[section] || values[section] ? { [section]: { ...theme[section], ...values[section] } } as Pick<ThemeInput, Section> : undefined
}
