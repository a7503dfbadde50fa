import type { Mask } from '../attention/mask'
import type { Gpu } from '../hardware/gpus'
import type { AttentionShape, Pass } from './attentionShape'
import type { FlashTiles } from './flashTraffic'
import type { Algorithm } from './peakExtra'
import type { StepTraffic } from './trafficEvent'

/** HBM traffic with an L2 cache: a fitted formula, with the share by which a real GPU may differ either way. */
export interface ModelledTraffic {
  readonly hbmBytes: number
  /** As a share: 0.1 is 10 %. */
  readonly error: number
}

/** Where the formula does not reach, and why, in one sentence. */
export interface NotModelled {
  readonly reason: string
}

export type Modelled = ModelledTraffic | NotModelled

/** Whose kernel runs: a library's own, or one that follows the loops of a paper with the tiles that it is given. */
export type KernelKind = 'library' | 'paper'

export interface ModelOptions {
  readonly algorithm: Algorithm
  readonly gpu: Gpu
  readonly shape: AttentionShape
  readonly mask: Mask
  readonly pass: Pass
  /** Counted without a cache. */
  readonly steps: readonly StepTraffic[]
  /** Undefined for standard attention. */
  readonly tiles: FlashTiles | undefined
  readonly kernel: KernelKind
}

/** The errors that the formulas were held to, on an H100 and an H200. */
export const modelErrors = {
  /** Standard attention, FlashAttention-1, decoding, extra memory. */
  counted: 0.03,
  /** FlashAttention-2 up to `longText` tokens. */
  flash2: 0.1,
  /** FlashAttention-2 beyond. */
  flash2Long: 0.25,
} as const

/** Tokens up to which FlashAttention-2 reads key and value about once. */
export const longText = 32_768

/** Whether there is a number. */
export function isModelled(modelled: Modelled): modelled is ModelledTraffic {
  return 'hbmBytes' in modelled
}

/** Options of the formulas: the L2 size is known. */
export type CachedOptions = ModelOptions & { readonly l2Bytes: number }
