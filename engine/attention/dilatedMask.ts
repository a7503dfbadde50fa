import type { Mask } from './mask'
import { checkCount } from '../valueError'

/**
 * Dilated window: a query sees itself and `windowSize / 2` keys to each side, `dilation` apart (Longformer, dilated).
 * @throws {ValueError} unless both are whole numbers from 1
 */
export function dilated(windowSize: number, dilation: number): Mask {
  const half = Math.floor(checkCount('window', windowSize) / 2)
  checkCount('dilation', dilation)
  const reach = half * dilation
  return {
    name: `dilated:${windowSize},${dilation}`,
    description: `A token sees itself and ${half} tokens to each side, ${dilation} apart.`,
    allows: (query, key) => Math.abs(query - key) <= reach && (query - key) % dilation === 0,
    visitKeys(query, keyLen, visit) {
      const start = query - reach
      for (let key = start < 0 ? ((start % dilation) + dilation) % dilation : start; key <= query + reach && key < keyLen; key += dilation)
        visit(key, key)
    },
    visitTileKeys(firstQuery, lastQuery, _keyLen, visit) {
      if (lastQuery - firstQuery + 1 >= dilation)
        return visit(firstQuery - reach, lastQuery + reach)
      for (let offset = reach; offset >= -reach; offset -= dilation)
        visit(firstQuery + offset, lastQuery + offset)
    },
    // Each query at p sees as many keys at distance m * dilation as stay inside: count the queries for each distance.
    scoredPairs({ queryLen, keyLen }) {
      const from = keyLen - queryLen
      let pairs = Math.min(queryLen, keyLen)
      for (let distance = dilation; distance <= reach; distance += dilation) {
        const left = keyLen - Math.max(from, distance)
        const right = keyLen - distance - Math.max(from, -distance)
        pairs += Math.max(0, left) + Math.max(0, right)
        if (left <= 0 && right <= 0)
          break
      }
      return pairs
    },
  }
}
