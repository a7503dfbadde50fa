import type { MeasuredDevice } from './measuredDevice'
import { slidingWindow } from '../attention/bandMask'
import { square } from '../attention/mask'
import { ValueError } from '../valueError'
import { h100Device } from './measuredDevice'
import { findMeasured } from './measuredRows'

/** ModernBERT's local layer beside one that sees everything: what is left out, and what that saves. */
export interface WindowTime {
  readonly tokens: number
  /** Pairs without the window over pairs with it: counted. */
  readonly fewerPairs: number
  /** The same in whole tiles of 128 x 128, which are computed even where the window crosses one: counted. */
  readonly fewerTiles: number
  /** Kernel times: measured. */
  readonly windowSeconds: number
  readonly fullSeconds: number
  readonly faster: number
}

/** Keys to either side, and the side of a tile. */
const half = 64
const tile = 128

/** Of the H100, recorded to three digits in the same run; the counters' rows of this length are not part of the table. */
const longest = { tokens: 32_768, windowSeconds: 0.180e-3, fullSeconds: 10.6e-3 }

/** Lengths that were measured with and without the window, on an H100: 12 heads of 64, 64 keys to either side. */
export function windowTimes(device: MeasuredDevice = h100Device): WindowTime[] {
  const windows = findMeasured({ gpu: device.gpu, kernel: 'flex-window-64' })
  const measured = windows.flatMap(({ shape, attention: { keyLen: tokens }, kernelMilliseconds: windowMs }) => {
    const [full] = findMeasured({ gpu: device.gpu, shape, kernel: 'flash-sdpa', pass: 'forward' })
    return windowMs !== undefined && full?.kernelMilliseconds !== undefined ? [{ tokens, windowSeconds: windowMs / 1000, fullSeconds: full.kernelMilliseconds / 1000 }] : []
  })
  return [...measured, ...device === h100Device ? [longest] : []].map(({ tokens, windowSeconds, fullSeconds }) => ({
    tokens,
    fewerPairs: tokens ** 2 / slidingWindow(2 * half).scoredPairs(square(tokens)),
    fewerTiles: (tokens / tile) ** 2 / touchedTiles(tokens / tile),
    windowSeconds,
    fullSeconds,
    faster: fullSeconds / windowSeconds,
  }))
}

/** One of the lengths. @throws {ValueError} */
export function windowTime(tokens: number): WindowTime {
  const times = windowTimes()
  const found = times.find(time => time.tokens === tokens)
  if (!found)
    throw new ValueError(`Expected tokens to be one of ${times.map(time => time.tokens).join(', ')}, which were measured, but received ${tokens}.`)
  return found
}

/** A row of tiles reaches its own column and half a tile into both neighbours, which the first and the last row have one of. */
function touchedTiles(rows: number): number {
  return 3 * rows - 2
}
