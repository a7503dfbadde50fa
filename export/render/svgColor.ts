/** A `#rrggbb` or `#rrggbbaa` colour as SVG attributes, which renderers read more widely than eight digits. */
export function svgColor(property: 'fill' | 'stroke' | 'stop', color: string, opacity = 1): string {
  const alpha = (color.length > 7 ? Number.parseInt(color.slice(7, 9), 16) / 255 : 1) * opacity
  const name = property === 'stop' ? 'stop-color' : property
  const value = `${name}="${color.slice(0, 7)}"`
  return alpha >= 1 ? value : `${value} ${property}-opacity="${Math.round(alpha * 1000) / 1000}"`
}
