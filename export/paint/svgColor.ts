import type { Rgb } from './rgb'

/** A colour as SVG attributes, its alpha apart: renderers read that more widely than eight digits. */
export function svgColor(property: 'fill' | 'stroke' | 'stop', color: Rgb, opacity = 1): string {
  const alpha = color.alpha * opacity
  const value = `${property === 'stop' ? 'stop-color' : property}="${hexOf(color)}"`
  return alpha >= 1 ? value : `${value} ${property}-opacity="${Math.round(alpha * 1000) / 1000}"`
}

function hexOf({ red, green, blue }: Rgb): string {
  return `#${[red, green, blue].map(channel => channel.toString(16).padStart(2, '0')).join('')}`
}
