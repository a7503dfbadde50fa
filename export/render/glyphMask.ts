import type { GlyphOutline } from './glyphOutlines'
import { coverageSteps } from './blend'
import { createCoverage } from './coverage'
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

/** Larger ones are words or lines that do not come again. */
const mostPixels = 256
const mostBytes = 16 << 20
let masks = new WeakMap<GlyphOutline, Map<number, (GlyphMask | undefined)[]>>()
let bytes = 0
const coverage = createCoverage(mostPixels, mostPixels)

/** The mask of a letter at a size and a phase, kept for the next of its kind; undefined where it is too large to be kept. */
export function glyphMask(outline: GlyphOutline, scale: number, phase: number): GlyphMask | undefined {
  let sizes = masks.get(outline)
  if (!sizes)
    masks.set(outline, sizes = new Map())
  let known = sizes.get(scale)
  if (!known)
    sizes.set(scale, known = [])
  return known[phase] ??= drawMask(outline, scale, phase)
}

function drawMask({ path }: GlyphOutline, scale: number, phase: number): GlyphMask | undefined {
  const edges = edgesOf(path, scale, phase / phases)
  const { left, top, width, height } = boundsOf(edges)
  if (width > mostPixels || height > mostPixels)
    return undefined
  const steps = new Uint8Array(width * height)
  for (let at = 0; at < edges.length; at += 4)
    coverage.line(edges[at] - left, edges[at + 1] - top, edges[at + 2] - left, edges[at + 3] - top)
  coverage.sweep((row, from, to, covered) => steps.fill(Math.round(covered * coverageSteps), row * width + from, row * width + Math.min(to, width)))
  bytes += steps.length
  if (bytes > mostBytes) {
    masks = new WeakMap()
    bytes = 0
  }
  return { left, top, width, height, steps }
}

/** The straight pieces of an outline, four coordinates each. */
function edgesOf(path: string, scale: number, x: number): number[] {
  const edges: number[] = []
  traceOutline(path, { x, y: 0, scaleX: scale, scaleY: scale }, {
    line: (x0, y0, x1, y1) => {
      edges.push(x0, y0, x1, y1)
    },
  })
  return edges
}

/** The box of whole pixels that holds them. */
function boundsOf(edges: readonly number[]): Pick<GlyphMask, 'left' | 'top' | 'width' | 'height'> {
  if (edges.length === 0)
    return { left: 0, top: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < edges.length; at += 2) {
    left = Math.min(left, edges[at])
    right = Math.max(right, edges[at])
    top = Math.min(top, edges[at + 1])
    bottom = Math.max(bottom, edges[at + 1])
  }
  const [x, y] = [Math.floor(left), Math.floor(top)]
  return { left: x, top: y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y }
}
