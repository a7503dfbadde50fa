import type { Mask } from './mask'
import { checkCount } from '../valueError'
import { bandPairs } from './bandMask'

/**
 * Longformer: a window as in `slidingWindow`, and the first `globals` tokens see all and are seen by all.
 * @throws {ValueError} unless the window is a whole number from 1 and the globals from 0
 */
export function globalWindow(windowSize: number, globals: number): Mask {
  const half = Math.floor(checkCount('window', windowSize) / 2)
  checkCount('global tokens', globals, 0)
  return {
    name: `longformer:${windowSize},${globals}`,
    description: `A token sees ${half} tokens to each side; the first ${globals} see all and are seen by all.`,
    allows: (query, key) => Math.abs(query - key) <= half || (query >= 0 && query < globals) || key < globals,
    visitKeys(query, keyLen, visit) {
      const globalKeys = Math.min(globals, keyLen)
      if (query >= 0 && query < globals)
        return visit(0, keyLen - 1)
      const first = Math.max(0, query - half)
      const last = Math.min(keyLen - 1, query + half)
      if (first > last || last < globalKeys || first <= globalKeys) {
        const end = first <= last ? Math.max(last, globalKeys - 1) : globalKeys - 1
        if (end >= 0)
          visit(0, first <= globalKeys ? end : globalKeys - 1)
        return
      }
      if (globalKeys > 0)
        visit(0, globalKeys - 1)
      visit(first, last)
    },
    visitTileKeys(firstQuery, lastQuery, keyLen, visit) {
      if (lastQuery >= 0 && firstQuery < globals)
        return visit(0, keyLen - 1)
      // Queries before position 0 see what lies at the start of the keys only.
      if (lastQuery < 0)
        return visit(0, Math.max(globals - 1, lastQuery + half))
      visit(firstQuery - half, lastQuery + half)
      visit(0, globals - 1)
    },
    scoredPairs({ queryLen, keyLen }) {
      const from = keyLen - queryLen
      const globalKeys = Math.min(globals, keyLen)
      // Rows before position 0 see the global keys and, near 0, the window; they are few only when there are more queries than keys.
      const early = Math.max(0, -from)
      let pairs = 0
      for (let query = Math.min(from, 0); query < 0; query++)
        pairs += Math.max(globalKeys, Math.min(keyLen, query + half + 1))
      const start = from + early
      const globalRows = Math.max(0, globalKeys - start)
      pairs += globalRows * keyLen
      const rest = Math.max(start, globalKeys)
      // From here the window's rows, plus the global keys that a row's window does not reach.
      const rows = keyLen - rest
      pairs += bandPairs({ left: half, right: half }, { queryLen: rows, keyLen })
      const missed = (query: number) => Math.min(globalKeys, Math.max(0, query - half))
      const rising = Math.max(0, Math.min(keyLen, half + globalKeys) - Math.max(rest, half))
      const firstRising = Math.max(rest, half)
      pairs += rising > 0 ? ((missed(firstRising) + missed(firstRising + rising - 1)) * rising) / 2 : 0
      pairs += globalKeys * Math.max(0, keyLen - Math.max(rest, half + globalKeys))
      return pairs
    },
  }
}
