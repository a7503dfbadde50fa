import type { Rect } from '../layout/pictureGrid'
import { createCoverage } from './coverage'
import { traceOutline } from './outline'

/** A rectangle on whole pixels whose corners are rounded, row by row. */
export interface RoundedRect {
  /** How much each pixel of a row is covered, from the first pixels of the row to those that are covered wholly; the other end is its mirror. Undefined outside. */
  ends: (row: number) => Float32Array | undefined
}

const none = new Float32Array(0)

/** Coverage of a rounded rectangle, in pixels; only its corners have any that is not whole. */
export function createRoundedRect({ y, width, height }: Rect, radius: number): RoundedRect {
  // A middle row or column is left whole.
  const side = Math.min(Math.ceil(radius), Math.floor(width / 2), Math.floor(height / 2))
  const corner = createCoverage(side, side)
  traceOutline(`M0 ${side}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0H${side}V${side}Z`, { x: 0, y: 0, scaleX: 1, scaleY: 1 }, corner)
  const rows = Array.from({ length: side }, () => new Float32Array(side))
  corner.sweep((row, from, to, alpha) => rows[row].fill(alpha, from, to))
  return {
    ends(row) {
      if (row < y || row >= y + height)
        return undefined
      return rows[Math.min(row - y, y + height - 1 - row)] ?? none
    },
  }
}
