import type { ThemeInput } from '../../../export/theme/themeSchema'
import { exactSize } from '../../../export/theme/exactSize'

/** Values of a theme over those of another, section by section. */
export function mergeTheme(theme: ThemeInput, values: ThemeInput): ThemeInput {
  return {
    ...theme,
    ...values,
    ...mergedSection('canvas', theme, values),
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

function mergedSection<Section extends 'canvas' | 'text' | 'header' | 'footer'>(section: Section, theme: ThemeInput, values: ThemeInput): Pick<ThemeInput, Section> | undefined {
  return theme[section] || values[section] ? { [section]: { ...theme[section], ...values[section] } } as Pick<ThemeInput, Section> : undefined
}
