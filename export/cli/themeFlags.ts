import type { FontFamily } from '../theme/fontFamilies'
import type { PatternInput } from '../theme/pattern'
import type { ThemeInput } from '../theme/themeSchema'
import { didYouMean } from '../message/likelyName'
import { fontFamilies } from '../theme/fontFamilies'
import { hexColor } from '../theme/hexColor'
import { patternBounds } from '../theme/pattern'
import { patternKinds, verticalAligns } from '../theme/theme'
import { isFontName } from '../thread/isFontName'
import { writtenStops } from '../thread/writtenStops'
import { parseChoice, parseNumber } from './parseValue'
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
  readonly oneSize?: boolean
  readonly verticalAlign?: string
  readonly font?: readonly string[]
  readonly pattern?: string
  readonly patternColor?: string
  readonly patternSpacing?: string
  readonly patternSize?: string
  readonly patternStrength?: string
  readonly patternAngle?: string
  readonly continuous?: boolean
  readonly canvasPicture?: string
  readonly canvasColor?: string
  readonly canvasBlur?: string
  readonly canvasDim?: string
  readonly canvasPosition?: string
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
  const pattern = parsePattern(flags)
  const { continuous, canvasPicture: source } = flags
  const color = flags.canvasColor === undefined ? undefined : parseColor('--canvas-color', flags.canvasColor)
  const blur = flags.canvasBlur === undefined ? undefined : parseNumber('--canvas-blur', flags.canvasBlur, 0, 100, 'px')
  const dim = flags.canvasDim === undefined ? undefined : parseNumber('--canvas-dim', flags.canvasDim, 0, 1)
  const position = flags.canvasPosition === undefined ? undefined : parsePosition(flags.canvasPosition)
  const canvas = defined({ stops, angle, kind: stops && 'gradient' as const, source, color, blur, dim, position, pattern, continuous })
  if (stops && source !== undefined)
    throw new UsageError('Expected --gradient or --canvas-picture, but received both: leave one of them out.')
  const family = flags.font === undefined ? undefined : parseFont(flags.font)
  const verticalAlign = flags.verticalAlign === undefined ? undefined : parseChoice('--vertical-align', flags.verticalAlign, verticalAligns)
  const typography = defined({ fontSize, family, verticalAlign, consistency: flags.oneSize ? 'one-size' as const : undefined })
  return {
    ...Object.keys(canvas).length > 0 && { canvas },
    ...textColor && { text: { color: textColor } },
    ...(cardColor || padding !== undefined || cornerRadius !== undefined) && { card: defined({ color: cardColor, padding, cornerRadius }) },
    ...Object.keys(typography).length > 0 && { typography },
  }
}

/** The pattern that the flags say, or the values of one that the theme has. */
function parsePattern({ pattern, patternColor, patternSpacing, patternSize, patternStrength, patternAngle }: ThemeFlags): PatternInput | undefined {
  const found = defined({
    kind: pattern === undefined ? undefined : parseChoice('--pattern', pattern, ['none', ...patternKinds] as const),
    color: patternColor === undefined ? undefined : parseColor('--pattern-color', patternColor),
    spacing: patternSpacing === undefined ? undefined : parseNumber('--pattern-spacing', patternSpacing, ...patternBounds.spacing, 'px'),
    size: patternSize === undefined ? undefined : parseNumber('--pattern-size', patternSize, ...patternBounds.size, 'px'),
    strength: patternStrength === undefined ? undefined : parseNumber('--pattern-strength', patternStrength, 0, 1),
    angle: patternAngle === undefined ? undefined : parseNumber('--pattern-angle', patternAngle, -3600, 3600, 'degrees'),
  })
  return Object.keys(found).length > 0 ? found : undefined
}

function parseGradient(value: string): { offset: number, color: string }[] {
  const stops = writtenStops(value)
  if (!stops)
    throw new UsageError(`Expected --gradient to be two to 32 colours such as #7c3aed,#06b6d4 or #7c3aed,#06b6d4 70%,#fff, but received ${value}.`)
  return stops.map(({ offset, color }) => ({ offset, color: parseColor('--gradient', color) }))
}

/** @throws {UsageError} */
function parsePosition(value: string): { x: number, y: number } {
  const [, x, y] = /^(\d{1,3}(?:\.\d{1,9})?)%?[ ,] ?(\d{1,3}(?:\.\d{1,9})?)%?$/.exec(value.trim()) ?? []
  if (x === undefined || Number(x) > 100 || Number(y) > 100)
    throw new UsageError(`Expected --canvas-position to be two numbers from 0 to 100, across and down, such as 50,20, but received ${value}.`)
  return { x: Number(x) / 100, y: Number(y) / 100 }
}

/** A family that comes with Threadeck, or the files of another. */
function parseFont(values: readonly string[]): FontFamily | string[] {
  const known = fontFamilies.find(family => values.length === 1 && family.toLowerCase() === values[0].trim().toLowerCase())
  if (known !== undefined)
    return known
  const wrong = values.find(value => !isFontName(value))
  if (wrong !== undefined)
    throw new UsageError(`Expected --font to be ${fontFamilies.join(', ')} or a font file (.ttf, .otf, .woff or .woff2), but received ${wrong || '""'}${didYouMean(wrong, fontFamilies)}`)
  return [...values]
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
