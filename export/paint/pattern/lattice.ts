/**
 * Middles of marks of a size along a side of a canvas, in device pixels. As many as the spacing asks for, with half of a space at either end,
 * so that no edge cuts a mark and the next card goes on as this one ends; each stands on whole pixels, so that all are equally sharp.
 */
export function latticePlaces(length: number, spacing: number, size: number): number[] {
  const count = Math.max(1, Math.round(length / spacing))
  const half = Math.round(size) % 2 / 2
  return Array.from({ length: count }, (_, index) => Math.round((index + 0.5) * length / count - half) + half)
}

/** Where lines of a width begin along a side: `latticePlaces`, for marks of whole pixels. */
export function latticeLines(length: number, spacing: number, width: number): number[] {
  return latticePlaces(length, spacing, width).map(place => place - width / 2)
}

/** A line's width in whole pixels. */
export function lineWidth(size: number): number {
  return Math.max(1, Math.round(size))
}
