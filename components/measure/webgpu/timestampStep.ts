/** Step of a clock in ns: the largest number that divides all of its times. Browsers round a GPU's times to coarse steps; 0n of no times. */
export function timestampStep(times: readonly bigint[]): bigint {
  return times.reduce(greatestDivisor, 0n)
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b)
}
