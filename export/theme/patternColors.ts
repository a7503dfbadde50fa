import type { Oklch } from 'culori'
import type { Canvas } from './theme'
import { average, clampChroma, converter, formatHex, wcagLuminance } from 'culori'
import { canvasColors } from './canvasColors'
import { over, withOpacity } from './overColor'

/** Luminance from which a canvas counts as light: a pattern on it is darker. */
const lightFrom = 0.5
/** Lightness and most chroma (OKLCH) of a pattern on a light and on a dark canvas. */
const onLight = { l: 0.3, c: 0.09 }
const onDark = { l: 0.97, c: 0.03 }
/** How far the hues of a mesh are from the one colour of its canvas, in degrees, and its lightnesses. */
const meshHues = [-18, 14, 0]
const meshLightness = [0.05, -0.05, 0.08]
/** Of a grain's opacity, what most of the grain has at most. */
const usualGrain = 0.5

const toOklch = converter('oklch')

/** The colour of a pattern that is not a mesh, `#rrggbb` or `#rrggbbaa`: its own, or a tone of the canvas that is lighter than a dark canvas and darker than a light one. */
export function patternColor(canvas: Canvas): string {
  if (canvas.pattern?.color !== undefined)
    return canvas.pattern.color
  const colors = canvasColors(canvas)
  const luminance = colors.reduce((sum, color) => sum + wcagLuminance(color), 0) / colors.length
  const { c, h = 0 } = toOklch(average([colors[0], ...colors.slice(1)], 'oklab')) ?? { c: 0 }
  const tone = luminance >= lightFrom ? onLight : onDark
  return hexOf({ mode: 'oklch', l: tone.l, c: Math.min(c, tone.c), h })
}

/** The colours of a mesh: its own, those of the canvas' gradient, or neighbours of the canvas' one colour. */
export function meshColors(canvas: Canvas): string[] {
  if (canvas.pattern?.color !== undefined)
    return [canvas.pattern.color]
  const colors = Array.from(new Set(canvasColors(canvas)))
  if (colors.length > 1)
    return colors
  const { l, c, h = 0 } = toOklch(colors[0]) ?? { l: 0, c: 0 }
  return meshHues.map((turn, index) => hexOf({ mode: 'oklch', l: Math.min(1, Math.max(0, l + meshLightness[index])), c, h: (h + turn + 360) % 360 }))
}

/** Colours that may be seen of a canvas, with its pattern and without: `#rrggbb`. */
export function seenColors(canvas: Canvas): string[] {
  const colors = canvasColors(canvas)
  const marks = patternMarks(canvas)
  return Array.from(new Set([...colors, ...colors.flatMap(color => marks.map(mark => over(mark, color)))]))
}

/** What a pattern lays over its canvas, with its opacity. */
function patternMarks(canvas: Canvas): string[] {
  const { pattern } = canvas
  if (!pattern)
    return []
  if (pattern.kind === 'mesh')
    return meshColors(canvas).map(color => withOpacity(color, pattern.strength))
  if (pattern.kind === 'grain')
    return (pattern.color === undefined ? ['#ffffff', '#000000'] : [pattern.color]).map(color => withOpacity(color, pattern.strength * usualGrain))
  return [withOpacity(patternColor(canvas), pattern.strength)]
}

function hexOf(color: Oklch): string {
  return formatHex(clampChroma(color, 'oklch'))
}
