/** A share in [0, 1] as a whole number of hundredths: 62 %. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
