import type { Band, Mask, PairShape } from './mask'
import { checkCount } from '../valueError'

/** Every query sees every key. */
export function full(): Mask {
  return bandMask('full', 'Every token sees every token.', { left: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY })
}

/** A query sees itself and what came before. */
export function causal(): Mask {
  return bandMask('causal', 'A token sees itself and every token before it.', { left: Number.POSITIVE_INFINITY, right: 0 })
}

/**
 * A query sees half the window to each side and itself, bounds inclusive: 128 is 64 + 1 + 64 = 129 keys (ModernBERT, arXiv 2412.13663).
 * @throws {ValueError} unless the window is a whole number from 1
 */
export function slidingWindow(windowSize: number): Mask {
  const half = Math.floor(checkCount('window', windowSize) / 2)
  return bandMask(`window:${windowSize}`, `A token sees itself and ${half} tokens to each side.`, { left: half, right: half })
}

/**
 * A query sees the last `windowSize` keys, itself included (Mistral, Gemma, gpt-oss).
 * @throws {ValueError} unless the window is a whole number from 1
 */
export function causalWindow(windowSize: number): Mask {
  checkCount('causal window', windowSize)
  return bandMask(`causal-window:${windowSize}`, `A token sees the last ${windowSize} tokens, itself included.`, { left: windowSize - 1, right: 0 })
}

/** Pairs of a band: the sum over the queries' positions p of min(p + right, keyLen - 1) - max(p - left, 0) + 1, where that is positive. */
export function bandPairs({ left, right }: Band, { queryLen, keyLen }: PairShape): number {
  // Below this position a query sees no key at all, as under a causal mask with more queries than keys.
  const from = Math.max(keyLen - queryLen, -right)
  const to = keyLen
  if (to <= from)
    return 0
  const rightmost = sumOfMin(from + right, to - 1 + right, keyLen - 1)
  const leftmost = -sumOfMin(left - (to - 1), left - from, 0)
  return rightmost - leftmost + (to - from)
}

/** Sum of min(x, limit) over the whole numbers from first to last. */
function sumOfMin(first: number, last: number, limit: number): number {
  if (first >= limit)
    return (last - first + 1) * limit
  const rising = Math.min(last, limit - 1)
  return ((first + rising) * (rising - first + 1)) / 2 + (last - rising) * limit
}

function bandMask(name: string, description: string, band: Band): Mask {
  const { left, right } = band
  return {
    name,
    description,
    band,
    allows: (query, key) => key >= query - left && key <= query + right,
    visitKeys(query, keyLen, visit) {
      const first = Math.max(0, query - left)
      const last = Math.min(keyLen - 1, query + right)
      if (first <= last)
        visit(first, last)
    },
    visitTileKeys: (firstQuery, lastQuery, _keyLen, visit) => visit(firstQuery - left, lastQuery + right),
    // Beyond the keys, a bound changes nothing; infinity would only spoil the sums.
    scoredPairs: shape => bandPairs({ left: Math.min(left, shape.keyLen + shape.queryLen), right: Math.min(right, shape.keyLen + shape.queryLen) }, shape),
  }
}
