/** What one run of attention on the GPU works on; all numbers are 32-bit. */
export interface GpuAttentionShape {
  readonly numHeads: number
  readonly queryLen: number
  readonly keyLen: number
  /** A multiple of 4, at most 128. */
  readonly headDim: number
}

/** Bytes of queries, or of the output. */
export function queryBytes({ numHeads, queryLen, headDim }: GpuAttentionShape): number {
  return 4 * numHeads * queryLen * headDim
}

/** Bytes of keys, or of values. */
export function keyBytes({ numHeads, keyLen, headDim }: GpuAttentionShape): number {
  return 4 * numHeads * keyLen * headDim
}

/** Bytes of all heads' scores, which standard attention keeps. */
export function scoreBytes({ numHeads, queryLen, keyLen }: GpuAttentionShape): number {
  return 4 * numHeads * queryLen * keyLen
}
