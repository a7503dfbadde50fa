import type { Theme } from './theme'
import { didYouMean } from '../message/likelyName'
import { aurora } from './builtIn/aurora'
import { blush } from './builtIn/blush'
import { citrus } from './builtIn/citrus'
import { forest } from './builtIn/forest'
import { gazette } from './builtIn/gazette'
import { ink } from './builtIn/ink'
import { lagoon } from './builtIn/lagoon'
import { midnight } from './builtIn/midnight'
import { paper } from './builtIn/paper'
import { slate } from './builtIn/slate'
import { sunset } from './builtIn/sunset'
import { terminal } from './builtIn/terminal'
import { ultraviolet } from './builtIn/ultraviolet'
import { ThemeError } from './themeError'

/** The themes that come with Threadeck, the default first. */
export const builtInThemes: readonly Theme[] = [
  aurora,
  midnight,
  sunset,
  paper,
  ink,
  forest,
  lagoon,
  terminal,
  blush,
  citrus,
  slate,
  ultraviolet,
  gazette,
]

/** A built-in theme by name. @throws {ThemeError} that names the nearest one. */
export function builtInTheme(name: string): Theme {
  const theme = builtInThemes.find(candidate => candidate.name === name)
  if (theme)
    return theme
  const names = builtInThemes.map(candidate => candidate.name)
  throw new ThemeError(`Expected theme to be one of ${names.join(', ')}, but received ${name || '""'}${didYouMean(name, names)}`)
}
