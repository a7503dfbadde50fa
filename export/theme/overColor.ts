import { blend, formatHex } from 'culori'

/** A colour over another, opaque one: what is seen. */
export function over(top: string, bottom: string): string {
  return formatHex(blend([bottom, top]))
}

/** A colour of a theme, `#rrggbb` or `#rrggbbaa`, with less opacity. */
export function withOpacity(color: string, opacity: number): string {
  const alpha = color.length > 7 ? Number.parseInt(color.slice(7), 16) : 255
  return color.slice(0, 7) + Math.round(alpha * opacity).toString(16).padStart(2, '0')
}
