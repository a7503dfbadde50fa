import { checkCount, ValueError } from '../valueError'

/** The attention of one layer: how many heads of which size over how many tokens. */
export interface AttentionShape {
  readonly batchSize: number
  readonly numHeads: number
  /** Heads of key and value; a divisor of numHeads. */
  readonly numKvHeads: number
  readonly queryLen: number
  readonly keyLen: number
  readonly headDim: number
  /** 2 for fp16 and bf16. */
  readonly bytesPerElement: number
}

/** Forward only, or forward and backward. */
export type Pass = 'forward' | 'training'

/** Softmax statistics are kept in 32 bits whatever the elements are. */
export const bytesPerStatistic = 4

/** GPT-2 medium as in FlashAttention's Fig. 2: batch 64, 16 heads of 64, 1,024 tokens, 16 bits. */
export const gpt2Medium: AttentionShape = { batchSize: 64, numHeads: 16, numKvHeads: 16, queryLen: 1024, keyLen: 1024, headDim: 64, bytesPerElement: 2 }

/** Checks a shape and returns it. @throws {ValueError} */
export function checkShape(shape: AttentionShape): AttentionShape {
  checkCount('batch', shape.batchSize)
  checkCount('heads', shape.numHeads)
  checkCount('kv-heads', shape.numKvHeads)
  checkCount('query length', shape.queryLen)
  checkCount('key length', shape.keyLen)
  checkCount('head-dim', shape.headDim, 1, 65_536)
  checkCount('bytes', shape.bytesPerElement, 1, 8)
  if (shape.numHeads % shape.numKvHeads !== 0)
    throw new ValueError(`Expected kv-heads to divide the ${shape.numHeads} heads, but received ${shape.numKvHeads}: choose ${divisors(shape.numHeads).join(', ')}.`)
  return shape
}

/** Batch times heads: as often as the traffic of one head happens. */
export function headCount({ batchSize, numHeads }: AttentionShape): number {
  return batchSize * numHeads
}

/** Bytes of query, key, value and output, each once: no kernel moves fewer between HBM and the chip. */
export function compulsoryBytes({ batchSize, numHeads, numKvHeads, queryLen, keyLen, headDim, bytesPerElement }: AttentionShape): number {
  return 2 * batchSize * headDim * bytesPerElement * (numHeads * queryLen + numKvHeads * keyLen)
}

function divisors(number: number): number[] {
  return Array.from({ length: Math.min(number, 256) }, (_, index) => index + 1).filter(candidate => number % candidate === 0).slice(0, 12)
}
