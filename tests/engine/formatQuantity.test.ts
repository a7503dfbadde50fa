import { expect, it } from 'vitest'
import { formatBinaryBytes, formatBytes, formatCount, formatDecimal, formatFlops, formatMilliseconds, formatRate, formatRoughBytes, formatSeconds } from '../../engine/formatQuantity'

it.each([
  [formatBytes(9126805504), '9.127 GB'],
  [formatBytes(0), '0 B'],
  [formatRoughBytes(16.54e9), '17 GB'],
  [formatRoughBytes(0), '0 B'],
  [formatDecimal(9242.47), '9,242.5'],
  [formatDecimal(-0.96), '−1.0'],
  [formatDecimal(0), '0.0'],
  [formatBytes(999), '999 B'],
  [formatBinaryBytes(2e12), '1.819 TiB'],
  [formatBinaryBytes(32 * 1024 ** 2), '32 MiB'],
  [formatFlops(274877906944), '274.9 GFLOP'],
  [formatRate(1.555e12, 'B/s'), '1.555 TB/s'],
  [formatSeconds(0.00587), '5.87 ms'],
  [formatSeconds(0), '0 s'],
  [formatSeconds(12.5), '12.5 s'],
  [formatSeconds(3e-7), '300 ns'],
  [formatCount(1048576), '1,048,576'],
  [formatCount(12), '12'],
])('%s is %s', (formatted, expected) => {
  expect(formatted).toBe(expected)
})

it('formatMilliseconds(seconds) has three digits, in ms whatever they are', () => {
  expect([0.0000295, 0.0001026, 0.0100187, 0.2292301, 1.5].map(formatMilliseconds)).toEqual(['0.0295 ms', '0.103 ms', '10.0 ms', '229 ms', '1,500 ms'])
})
