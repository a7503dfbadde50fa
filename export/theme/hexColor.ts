import { displayable, formatHex, formatHex8, parse, toGamut } from 'culori'

const toRgb = toGamut('rgb', 'oklch')

/** Any CSS colour as `#rrggbb`, or `#rrggbbaa` where it is not opaque; colours outside sRGB are mapped to the nearest inside. */
export function hexColor(color: string): string {
  if (color === 'transparent')
    return '#00000000'
  const parsed = parse(color)
  if (!parsed)
    throw new TypeError(`Expected a CSS colour, but received ${color}.`)
  const rgb = displayable(parsed) ? parsed : toRgb(parsed)
  return (parsed.alpha === undefined || parsed.alpha >= 1 ? formatHex(rgb) : formatHex8(rgb)) ?? color
}
