import type { Palette } from './palette'
import { replaceMarks } from '../layout/frame/roleMarks'

/** SVG source of a layout's artwork in the colours of a palette. */
export function artworkSvg(svg: string, palette: Palette): string {
  return replaceMarks(svg, (role, opacity) => {
    const { red, green, blue, alpha } = palette[role]
    const shown = Math.round(alpha * opacity * 1000) / 1000
    return shown >= 1 ? `#${[red, green, blue].map(channel => channel.toString(16).padStart(2, '0')).join('')}` : `rgba(${red},${green},${blue},${shown})`
  })
}
