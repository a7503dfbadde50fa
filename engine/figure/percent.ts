/** A share in [0, 1] as a whole number of hundredths: 62 %. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}

/** A share in [0, 1] with two significant digits: 12 %, 0.39 %. */
export function formatShare(share: number): string {
  return `${share >= 0.1 ? Math.round(100 * share) : Number((100 * share).toPrecision(2))} %`
}
