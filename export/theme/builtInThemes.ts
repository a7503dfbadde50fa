import type { Theme } from './theme'
import { distance } from 'fastest-levenshtein'
import { aurora } from './aurora'
import { ThemeError } from './themeError'

/** The themes that come with Threadeck, the default first. */
export const builtInThemes: readonly Theme[] = [aurora]

/** A built-in theme by name. @throws {ThemeError} that names the nearest one. */
export function builtInTheme(name: string): Theme {
  const theme = builtInThemes.find(candidate => candidate.name === name)
  if (theme)
    return theme
  const names = builtInThemes.map(candidate => candidate.name)
  const nearest = names.reduce((best, candidate) => distance(candidate, name) < distance(best, name) ? candidate : best)
  throw new ThemeError(`Expected theme to be one of ${names.join(', ')}, but received ${name}: did you mean ${nearest}?`)
}
