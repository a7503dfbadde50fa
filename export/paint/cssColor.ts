import type { Rgb } from './rgb'

/** A colour as CSS and canvases take it. */
export function cssColor({ red, green, blue, alpha }: Rgb, opacity = 1): string {
  return `rgb(${red} ${green} ${blue} / ${Math.round(alpha * opacity * 10_000) / 10_000})`
}
