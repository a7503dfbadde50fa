import type { AttentionInput } from './attentionInput'
import type { TileState } from './tileState'
import { causal } from './bandMask'
import { denseAttention } from './denseAttention'
import { flashAttention1States } from './flashAttention1'
import { flashAttention2States } from './flashAttention2'
import { seededNormal, seededRandom } from './seededRandom'
import { collectStates } from './tileState'

/** Numbers to try attention on: as they come in practice, scores in the thousands, a maximum that rises in every tile, or a causal mask. */
export const inputKinds = ['ordinary', 'huge', 'rising', 'causal'] as const
export type InputKind = typeof inputKinds[number]

export interface CompareOutputsOptions {
  readonly kind: InputKind
  readonly tileRows: number
  readonly tileCols: number
  /** Of FlashAttention. */
  readonly version: 1 | 2
  /** @default 6 */
  readonly seqLen?: number
  /** @default 4 */
  readonly headDim?: number
}

export interface OutputComparison {
  readonly input: AttentionInput
  /** seqLen x headDim. */
  readonly dense: Float64Array
  /** The same from tiles. */
  readonly tiled: Float64Array
  /** Largest absolute difference of two numbers of the same place. */
  readonly largestDifference: number
  /** Of the pairs that are scored. */
  readonly largestScore: number
  /** What the kernel held after each tile. */
  readonly states: readonly TileState[]
}

/** Attention whole and tile by tile on the same small input, in 64-bit numbers. @throws {ValueError} for tiles that are not whole numbers from 1 */
export function compareOutputs({ kind, tileRows, tileCols, version, seqLen = 6, headDim = 4 }: CompareOutputsOptions): OutputComparison {
  const input = exampleInput(kind, seqLen, headDim)
  const states = collectStates((version === 1 ? flashAttention1States : flashAttention2States)(input, { tileRows, tileCols }))
  const { output: dense, scores } = denseAttention(input)
  const tiled = tiledOutput(states, version, seqLen, headDim)
  return { input, dense, tiled, largestDifference: dense.reduce((largest, value, index) => Math.max(largest, Math.abs(value - tiled[index])), 0), largestScore: scores.reduce((largest, score) => Math.max(largest, score), Number.NEGATIVE_INFINITY), states }
}

/** One head's numbers of a kind; the same every time. */
export function exampleInput(kind: InputKind, seqLen: number, headDim: number): AttentionInput {
  const normal = seededNormal(seededRandom(11))
  const matrix = (factor: number) => Float64Array.from({ length: seqLen * headDim }, () => factor * normal())
  const [query, key, value] = [matrix(kind === 'huge' ? 60 : 1), matrix(kind === 'huge' ? 60 : 1), matrix(1)]
  if (kind === 'rising') {
    // Every key outdoes the one before it, so that each tile has to rescale what was summed.
    query.fill(1)
    key.forEach((_, index) => key[index] = 2 * Math.floor(index / headDim))
  }
  return { query, key, value, queryLen: seqLen, keyLen: seqLen, headDim, ...kind === 'causal' && { mask: causal() } }
}

/** The output that the last states leave; version 2 divides by the row sums at the end. */
function tiledOutput(states: readonly TileState[], version: 1 | 2, seqLen: number, headDim: number): Float64Array {
  const output = new Float64Array(seqLen * headDim)
  for (let query = 0; query < seqLen; query++) {
    const last = states.findLast(({ queryTile }) => queryTile.start <= query && query < queryTile.end)
    if (!last)
      continue
    for (let index = 0; index < headDim; index++)
      output[query * headDim + index] = last.output[query * headDim + index] / (version === 2 ? last.rowSum[query] : 1)
  }
  return output
}
