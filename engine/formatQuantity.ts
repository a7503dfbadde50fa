const decimalPrefixes = ['', 'k', 'M', 'G', 'T', 'P', 'E'] as const
const binaryPrefixes = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const
const smallPrefixes = ['', 'm', 'µ', 'n', 'p'] as const

/** Bytes in powers of 1,000, as makers of memory and papers print them: 9.127 GB. */
export function formatBytes(bytes: number): string {
  return withPrefix(bytes, 1000, decimalPrefixes, 'B')
}

/** Bytes in powers of 1,000, good for two digits: 17 GB. */
export function formatRoughBytes(bytes: number): string {
  return formatBytes(Number(bytes.toPrecision(2)))
}

/** Bytes in powers of 1,024: 1.82 TiB. */
export function formatBinaryBytes(bytes: number): string {
  return withPrefix(bytes, 1024, binaryPrefixes, 'B')
}

/** Operations in powers of 1,000: 274.9 GFLOP. */
export function formatFlops(flops: number): string {
  return withPrefix(flops, 1000, decimalPrefixes, 'FLOP')
}

/** A rate in powers of 1,000: 1.555 TB/s. */
export function formatRate(perSecond: number, unit: 'B/s' | 'FLOP/s'): string {
  return withPrefix(perSecond, 1000, decimalPrefixes, unit)
}

/** Seconds with the prefix that leaves one to three digits before the point: 5.87 ms. */
export function formatSeconds(seconds: number): string {
  let index = 0
  let value = seconds
  while (value > 0 && value < 1 && index < smallPrefixes.length - 1) {
    value *= 1000
    index++
  }
  return `${digits(value)} ${smallPrefixes[index]}s`
}

/** Seconds in ms whatever they are, to three digits, so that two of them can be compared at a glance: 0.103 ms. */
export function formatMilliseconds(seconds: number): string {
  const milliseconds = 1000 * seconds
  return `${milliseconds < 999.5 ? milliseconds.toPrecision(3) : formatCount(milliseconds)} ms`
}

/** A whole number with commas between thousands: 1,048,576. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A number with one decimal and commas between thousands: −9,242.5. */
export function formatDecimal(value: number): string {
  const [whole, decimal] = Math.abs(value).toFixed(1).split('.')
  return `${value < 0 ? '−' : ''}${formatCount(Number(whole))}.${decimal}`
}

function withPrefix(value: number, step: number, prefixes: readonly string[], unit: string): string {
  let index = 0
  let scaled = value
  while (Math.abs(scaled) >= step && index < prefixes.length - 1) {
    scaled /= step
    index++
  }
  return `${digits(scaled)} ${prefixes[index]}${unit}`
}

/** Four significant digits, trailing zeros dropped. */
function digits(value: number): string {
  return Math.abs(value) >= 1000 ? formatCount(value) : String(Number(value.toPrecision(4)))
}
