import type { ThemeInput } from '../theme/themeSchema'
import { hexColor } from '../theme/hexColor'
import { writtenStops } from '../thread/writtenStops'
import { parseNumber } from './parseValue'
import { UsageError } from './usageError'

/** Flags of `threadeck carousel` that change the theme, as typed. */
export interface ThemeFlags {
  readonly gradient?: string
  readonly angle?: string
  readonly textColor?: string
  readonly cardColor?: string
  readonly padding?: string
  readonly cornerRadius?: string
  readonly fontSize?: string
}

/** Turns the flags into a layer over the theme. @throws {UsageError} */
export function themeFromFlags(flags: ThemeFlags): ThemeInput {
  const angle = flags.angle === undefined ? undefined : parseNumber('--angle', flags.angle, -3600, 3600, 'degrees')
  const stops = flags.gradient === undefined ? undefined : parseGradient(flags.gradient)
  const padding = flags.padding === undefined ? undefined : parseNumber('--padding', flags.padding, 0, 400, 'px')
  const cornerRadius = flags.cornerRadius === undefined ? undefined : parseNumber('--corner-radius', flags.cornerRadius, 0, 200, 'px')
  const fontSize = flags.fontSize === undefined ? undefined : parseNumber('--font-size', flags.fontSize, 8, 96, 'px')
  const textColor = flags.textColor === undefined ? undefined : parseColor('--text-color', flags.textColor)
  const cardColor = flags.cardColor === undefined ? undefined : parseColor('--card-color', flags.cardColor)
  return {
    ...(stops || angle !== undefined) && { canvas: defined({ stops, angle, kind: stops && 'gradient' as const }) },
    ...textColor && { text: { color: textColor } },
    ...(cardColor || padding !== undefined || cornerRadius !== undefined) && { card: defined({ color: cardColor, padding, cornerRadius }) },
    ...fontSize !== undefined && { typography: { fontSize } },
  }
}

function parseGradient(value: string): { offset: number, color: string }[] {
  const stops = writtenStops(value)
  if (!stops)
    throw new UsageError(`Expected --gradient to be two to 32 colours such as #7c3aed,#06b6d4 or #7c3aed,#06b6d4 70%,#fff, but received ${value}.`)
  return stops.map(({ offset, color }) => ({ offset, color: parseColor('--gradient', color) }))
}

function parseColor(flag: string, value: string): string {
  try {
    return hexColor(value.trim())
  }
  catch {
    throw new UsageError(`Expected ${flag} to be ${flag === '--gradient' ? 'colours' : 'a colour'} such as #7c3aed, rgb(124 58 237) or rebeccapurple, but received ${value}.`)
  }
}

function defined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [Key in keyof Value]: Exclude<Value[Key], undefined> }
}
