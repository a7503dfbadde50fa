import type { MeasuredDevice } from './measuredDevice'

/**
 * What ran. standard: scores, softmax and output as three kernels; eager-causal: with scale and causal mask as kernels of their own;
 * flash-sdpa: FlashAttention-2 of PyTorch; flex-window-64: a window of 64 keys to either side, compiled by PyTorch;
 * paper-fa1 and paper-fa2: Triton kernels that follow the loops of the two papers, with tiles of R query rows x C key rows.
 */
export type MeasuredKernel = 'standard' | 'eager-causal' | 'flash-sdpa' | 'flash-sdpa-causal' | 'flex-window-64' | `paper-fa${1 | 2}-${number}x${number}` | `paper-fa2-${number}x${number}-causal`

/** Everything that was measured on one GPU, as compact as it can be read. */
export interface MeasuredTable {
  readonly device: MeasuredDevice
  /** Batch, heads, heads of key and value, queries, keys, head size. */
  readonly shapes: Readonly<Record<string, readonly number[]>>
  readonly forward: readonly ForwardCells[]
  readonly training: readonly TrainingCells[]
}

/** One row; null or left out where it was not measured. */
export type ForwardCells = readonly [
  shape: string,
  kernel: MeasuredKernel,
  milliseconds: number,
  kernelMilliseconds: number | null,
  launches: number | null,
  peakExtraBytes: number,
  hbmBytesRead?: number,
  hbmBytesWritten?: number,
  l2BytesRead?: number,
  l2BytesWritten?: number,
]

/** Forward and backward, with what every kernel moved. */
export interface TrainingCells {
  readonly shape: string
  readonly kernel: 'standard' | 'flash-sdpa'
  readonly milliseconds: number
  readonly kernelMilliseconds: number
  readonly launches: number
  readonly hbm: MovedBytes
  readonly l2: MovedBytes
  readonly kernels: readonly { readonly name: string, readonly hbmBytes: number }[]
}

export interface MovedBytes {
  readonly bytesRead: number
  readonly bytesWritten: number
}
