import type { Coverage } from './coverage'
import type { GlyphOutline } from './glyphOutlines'
import type { Pixels } from './pixels'
import { coverageSteps } from './blend'
import { traceOutline } from './outline'

/** How much of each pixel a letter covers, in steps of which so many are all of it, and where its box lies from the letter's own place. */
export interface GlyphMask {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly steps: Uint8Array
}

/** Where a letter stands between two pixels of a row, as browsers have it: an eighth of a pixel off nobody sees. */
export const phases = 4

/** Longer ones are words or lines that do not come again. */
const mostPixels = 1 << 15
const mostBytes = 16 << 20
let masks = new WeakMap<GlyphOutline, Map<number, (GlyphMask | undefined)[]>>()
let bytes = 0

/**
 * The mask of a letter at a size and a phase, kept for the next of its kind; undefined where it is too large to be kept.
 * `coverage` serves as a scratch pad of the size given.
 */
export function glyphMask(outline: GlyphOutline, scale: number, phase: number, coverage: Coverage, size: Pick<Pixels, 'width' | 'height'>): GlyphMask | undefined {
  let sizes = masks.get(outline)
  if (!sizes)
    masks.set(outline, sizes = new Map())
  let known = sizes.get(scale)
  if (!known)
    sizes.set(scale, known = [])
  return known[phase] ??= drawMask(outline, scale, phase, coverage, size)
}

function drawMask({ path }: GlyphOutline, scale: number, phase: number, coverage: Coverage, most: Pick<Pixels, 'width' | 'height'>): GlyphMask | undefined {
  const at = { x: phase / phases, y: 0, scaleX: scale, scaleY: scale }
  const box = createBounds()
  traceOutline(path, at, box)
  const { left, top, width, height } = box.bounds()
  if (width * height > mostPixels || width > most.width || height > most.height)
    return undefined
  const steps = new Uint8Array(width * height)
  traceOutline(path, { ...at, x: at.x - left, y: -top }, coverage)
  coverage.sweep((row, from, to, covered) => steps.fill(Math.round(covered * coverageSteps), row * width + from, row * width + Math.min(to, width)))
  bytes += steps.length
  if (bytes > mostBytes) {
    masks = new WeakMap()
    bytes = 0
  }
  return { left, top, width, height, steps }
}

/** Takes edges as a coverage does, and gives the box of whole pixels that holds them. */
function createBounds(): Pick<Coverage, 'line'> & { bounds: () => Pick<GlyphMask, 'left' | 'top' | 'width' | 'height'> } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  return {
    line(x0, y0, x1, y1) {
      left = Math.min(left, x0, x1)
      right = Math.max(right, x0, x1)
      top = Math.min(top, y0, y1)
      bottom = Math.max(bottom, y0, y1)
    },
    bounds() {
      if (left > right)
        return { left: 0, top: 0, width: 0, height: 0 }
      const [x, y] = [Math.floor(left), Math.floor(top)]
      return { left: x, top: y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y }
    },
  }
}
