import type { FlashTiles } from './flashTraffic'

/** Tiles that a real kernel is built with, forward, fp16, without dropout. */
export interface KernelTiles extends FlashTiles {
  readonly kernel: 'flash-2' | 'flash-3'
  /** Largest head size that the row is for. */
  readonly headDim: number
  /** CUDA compute capabilities that the row is for. */
  readonly capabilities: readonly string[]
  /** Only under a causal mask, only without one, or both when left out. */
  readonly causal?: boolean
  readonly source: string
}

const flash3 = { kernel: 'flash-3', capabilities: ['9.0'], source: 'hopper/tile_size.h' } as const
const flash2 = { kernel: 'flash-2', source: 'csrc/flash_attn/src/flash_fwd_launch_template.h' } as const

/** The kernels' own tables, the first row that fits a case first. FlashAttention-2 on Hopper and newer runs with the tiles of sm80. */
export const kernelTiles: readonly KernelTiles[] = [
  { ...flash2, headDim: 64, capabilities: ['8.0', '8.9', '9.0', '10.0', '10.3', '12.0'], tileRows: 128, tileCols: 128 },
  { ...flash2, headDim: 128, capabilities: ['8.0', '9.0', '10.0', '10.3', '12.0'], tileRows: 128, tileCols: 64 },
  { ...flash2, headDim: 128, capabilities: ['8.9'], causal: true, tileRows: 64, tileCols: 64 },
  { ...flash2, headDim: 128, capabilities: ['8.9'], causal: false, tileRows: 128, tileCols: 32 },
  { ...flash3, headDim: 64, causal: true, tileRows: 192, tileCols: 128 },
  { ...flash3, headDim: 64, causal: false, tileRows: 192, tileCols: 192 },
  { ...flash3, headDim: 128, causal: true, tileRows: 128, tileCols: 128 },
  { ...flash3, headDim: 128, causal: false, tileRows: 128, tileCols: 176 },
  { ...flash3, headDim: 192, tileRows: 128, tileCols: 112 },
  { ...flash3, headDim: 256, tileRows: 128, tileCols: 80 },
]

/** The tiles of a kernel for a head size, or undefined where its table has none. */
export function findKernelTiles(kernel: KernelTiles['kernel'], computeCapability: string, headDim: number, causal: boolean): KernelTiles | undefined {
  return kernelTiles.find(row => row.kernel === kernel && headDim <= row.headDim && row.capabilities.includes(computeCapability) && (row.causal ?? causal) === causal)
}
