/**
 * Which keys each query is scored against. Positions are 0-based and absolute: where there are fewer queries than keys,
 * query i stands at position i + keyLen - queryLen, as in FlashAttention's window API.
 */
export interface Mask {
  readonly name: string
  /** One sentence for a person. */
  readonly description: string
  /** The only sequence length that the mask is made for; undefined when it takes any. */
  readonly seqLen?: number
  /** Keys that a query at a position sees to its left and right where they are one unbroken run, bounds inclusive. */
  readonly band?: Band
  /** Whether the query at a position may be scored against a key. */
  allows: (query: number, key: number) => boolean
  /** Visits the runs of keys of one query, ascending and disjoint, both bounds inclusive. */
  visitKeys: (query: number, keyLen: number, visit: (first: number, last: number) => void) => void
  /**
   * Visits the keys that any query from first to last sees, from the highest run to the lowest; runs may overlap and reach beyond the keys.
   * A run may stand for `repeats` of its kind, each `period` keys below the one before, all of them inside the keys.
   */
  visitTileKeys?: (firstQuery: number, lastQuery: number, keyLen: number, visit: (first: number, last: number, period?: number, repeats?: number) => void) => void
  /** Pairs of query and key that are scored, in closed form where there is one. */
  scoredPairs: (shape: PairShape) => number
}

export interface Band {
  readonly left: number
  readonly right: number
}

/** Numbers of queries and keys; the queries are the last ones. */
export interface PairShape {
  readonly queryLen: number
  readonly keyLen: number
}

/** As many queries as keys. */
export function square(seqLen: number): PairShape {
  return { queryLen: seqLen, keyLen: seqLen }
}

/** Pairs counted query by query: slow, and true for every mask. */
export function countPairs(mask: Mask, { queryLen, keyLen }: PairShape): number {
  let pairs = 0
  for (let query = keyLen - queryLen; query < keyLen; query++) {
    mask.visitKeys(query, keyLen, (first, last) => {
      pairs += last - first + 1
    })
  }
  return pairs
}
