/** A share in [0, 1] as a whole number of hundredths: 62 %. Less than all is never 100 %: 99.5 %. */
export function percent(share: number): string {
  const rounded = Math.round(100 * share)
  // Sums of rounded numbers may miss 1 by their last digits.
  return `${rounded === 100 && share < 1 - 1e-9 ? Math.floor(1000 * share) / 10 : rounded} %`
}

/** A share in [0, 1] with two significant digits: 12 %, 0.39 %. */
export function formatShare(share: number): string {
  return share >= 0.1 ? percent(share) : `${Number((100 * share).toPrecision(2))} %`
}
