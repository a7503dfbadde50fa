import type { Mask } from './mask'
import { checkCount } from '../valueError'

/**
 * A query sees itself and what came before in its own chunk, as in Llama 4's local layers: a chunk's first token sees nothing of the one before.
 * @throws {ValueError} unless the chunk is a whole number from 1
 */
export function chunked(chunkSize: number): Mask {
  checkCount('chunk', chunkSize)
  const chunkStart = (position: number) => Math.floor(position / chunkSize) * chunkSize
  return {
    name: `chunked:${chunkSize}`,
    description: `A token sees itself and the tokens before it in its own chunk of ${chunkSize}.`,
    allows: (query, key) => key <= query && key >= chunkStart(query),
    visitKeys(query, keyLen, visit) {
      const last = Math.min(query, keyLen - 1)
      const first = Math.max(0, chunkStart(query))
      if (first <= last)
        visit(first, last)
    },
    visitTileKeys: (firstQuery, lastQuery, _keyLen, visit) => visit(chunkStart(firstQuery), lastQuery),
    scoredPairs: ({ queryLen, keyLen }) => pairsBelow(keyLen, chunkSize) - pairsBelow(Math.max(0, keyLen - queryLen), chunkSize),
  }
}

/** Pairs of all queries at positions below an end: whole chunks, and the begun one. */
function pairsBelow(end: number, chunkSize: number): number {
  const begun = end % chunkSize
  return Math.floor(end / chunkSize) * chunkSize * (chunkSize + 1) / 2 + begun * (begun + 1) / 2
}
