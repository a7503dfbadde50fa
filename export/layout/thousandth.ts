/** A coordinate rounded to a thousandth: closer than any eye or raster, and short to write. */
export function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000
}
