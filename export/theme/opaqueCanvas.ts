import type { Canvas } from './theme'

/** A canvas as it is seen: colours that let light through lie on white, as on paper, for an image has nothing below. Colours are `#rrggbb` or `#rrggbbaa`, and come out without alpha. */
export function opaqueCanvas(canvas: Canvas): Canvas {
  return canvas.kind === 'gradient'
    ? { ...canvas, stops: canvas.stops.map(stop => ({ ...stop, color: onWhite(stop.color) })) }
    : { ...canvas, color: onWhite(canvas.color) }
}

function onWhite(color: string): string {
  if (color.length <= 7)
    return color
  const [red, green, blue, alpha] = [1, 3, 5, 7].map(at => Number.parseInt(color.slice(at, at + 2), 16))
  return `#${[red, green, blue].map(channel => Math.round(255 + (channel - 255) * alpha / 255).toString(16).padStart(2, '0')).join('')}`
}
