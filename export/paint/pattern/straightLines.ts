import { latticeLines, lineWidth } from './lattice'

/** Upright and level lines, which stand on whole pixels. */
export interface StraightLines {
  /** First columns of the upright lines and first rows of the level ones. */
  readonly upright: readonly number[]
  readonly level: readonly number[]
  /** Whole pixels. */
  readonly width: number
}

/** The straight lines of a pattern on an image, of one direction or of both. */
export function straightLines({ width, height }: { readonly width: number, readonly height: number }, { spacing, size }: { readonly spacing: number, readonly size: number }, direction: 'upright' | 'level' | 'both'): StraightLines {
  const thickness = lineWidth(size)
  return {
    upright: direction === 'level' ? [] : latticeLines(width, spacing, thickness),
    level: direction === 'upright' ? [] : latticeLines(height, spacing, thickness),
    width: thickness,
  }
}

/** The direction of lines that are upright or level, which can stand on whole pixels; undefined for all others. */
export function straightDirection(angle: number): 'upright' | 'level' | undefined {
  const turn = (angle % 180 + 180) % 180
  return turn === 0 ? 'upright' : turn === 90 ? 'level' : undefined
}
