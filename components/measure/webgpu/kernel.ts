import type { GpuAttentionShape } from './attentionShape'

/** Matrices that kernels read and write; each is a storage buffer of 32-bit numbers, head after head, row after row. */
export type MatrixName = 'query' | 'key' | 'value' | 'scores' | 'output'

/** One compute shader of an algorithm. */
export interface Kernel {
  readonly name: string
  /** WGSL; its entry point is `main`, its bindings are `matrices` in order and then the parameters. */
  readonly code: string
  readonly matrices: readonly MatrixName[]
  /** Those among them that it writes. */
  readonly writes: readonly MatrixName[]
  /** Work groups of one head, x and y; z counts heads. */
  readonly groups: (shape: GpuAttentionShape) => readonly [x: number, y: number]
}

/** The algorithms that run on a visitor's GPU. */
export type GpuAlgorithm = 'standard' | 'tiled'

export const gpuAlgorithms: readonly GpuAlgorithm[] = ['standard', 'tiled']

/** Parameters of every kernel, and the head that a work group is for. */
export const parametersCode = `
struct Parameters { queryLen: u32, keyLen: u32, firstHead: u32, scale: f32 }
`

/** Size of a parameter block in bytes, as the default limits align it. */
export const parametersStride = 256
