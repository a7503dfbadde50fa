import type { Direction } from './direction'

/** How HarfBuzz is to read a run; equal ones are the same object. */
export interface Shaping {
  readonly direction: Direction
  /** ISO 15924 tag. */
  readonly script: string
  /** BCP 47 tag; empty where it is not known. */
  readonly language: string
  /** Whether the font may draw several characters as one sign where it likes to. */
  readonly ligatures: boolean
  /** Whether figures all have one width, where the font has such ones. */
  readonly tabular: boolean
}

const shapings = new Map<string, Shaping>()

/** The shaping of a direction, a script and a language. */
export function shapingOf(direction: Direction, script: string, language: string, ligatures = true, tabular = false): Shaping {
  const key = `${direction} ${script} ${language} ${ligatures} ${tabular}`
  const shaping = shapings.get(key) ?? { direction, script, language, ligatures, tabular }
  shapings.set(key, shaping)
  return shaping
}

/** Latin text of no particular language. */
export const latinShaping = shapingOf('ltr', 'Latn', '')
