import type { GlyphOutline } from '../text/textMeasurer'
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
const bytesAnEdge = 32
let letters = new WeakMap<GlyphOutline, Map<number, SizedLetter>>()
let bytes = 0
const coverage = createCoverage(mostPixels, mostPixels)

/** A letter's outline at one size, in pixels. */
interface SizedLetter {
  /** Straight pieces, four coordinates each. */
  readonly edges: readonly number[]
  /** Left, top, right and bottom of the box that holds them. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
  /** By phase. */
  readonly masks: (GlyphMask | undefined)[]
}

/** The mask of a letter at a size and a phase, kept for the next of its kind; undefined where it is too large to be kept. */
export function glyphMask(outline: GlyphOutline, scale: number, phase: number): GlyphMask | undefined {
  let sizes = letters.get(outline)
  if (!sizes)
    letters.set(outline, sizes = new Map())
  let letter = sizes.get(scale)
  if (!letter)
    sizes.set(scale, letter = sizedLetter(outline, scale))
  return letter.masks[phase] ??= drawMask(letter, phase / phases)
}

function drawMask({ edges, box }: SizedLetter, x: number): GlyphMask | undefined {
  const [left, top] = [Math.floor(box[0] + x), Math.floor(box[1])]
  const [width, height] = [Math.ceil(box[2] + x) - left, Math.ceil(box[3]) - top]
  if (width > mostPixels || height > mostPixels)
    return undefined
  const steps = new Uint8Array(width * height)
  const right = x - left
  for (let at = 0; at < edges.length; at += 4)
    coverage.line(edges[at] + right, edges[at + 1] - top, edges[at + 2] + right, edges[at + 3] - top)
  coverage.sweep((row, from, to, covered) => steps.fill(Math.round(covered * coverageSteps), row * width + from, row * width + Math.min(to, width)))
  count(steps.length)
  return { left, top, width, height, steps }
}

function sizedLetter({ path }: GlyphOutline, scale: number): SizedLetter {
  const edges: number[] = []
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  traceOutline(path, { x: 0, y: 0, scaleX: scale, scaleY: scale }, {
    line(x0, y0, x1, y1) {
      edges.push(x0, y0, x1, y1)
      left = Math.min(left, x0, x1)
      right = Math.max(right, x0, x1)
      top = Math.min(top, y0, y1)
      bottom = Math.max(bottom, y0, y1)
    },
  })
  count(edges.length / 4 * bytesAnEdge)
  return { edges, box: edges.length > 0 ? [left, top, right, bottom] : [0, 0, 0, 0], masks: [] }
}

/** Counts what is kept, and forgets it all when it is too much. */
function count(more: number): void {
  bytes += more
  if (bytes > mostBytes) {
    letters = new WeakMap()
    bytes = 0
  }
}
