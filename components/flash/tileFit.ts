import type { Gpu } from '../../engine/hardware/gpus'
import type { FlashAlgorithm } from '../../engine/memory/tileSize'
import { tileSramBytes } from '../../engine/memory/tileSize'

/** Whether square tiles fit the SRAM of a thread block, in bytes, 16-bit numbers. */
export function tileFit(algorithm: FlashAlgorithm, gpu: Gpu, tile: number, headDim: number): { readonly tile: number, readonly sramBytes: number, readonly limitBytes: number, readonly fits: boolean } {
  const sramBytes = tileSramBytes(algorithm, { tileRows: tile, tileCols: tile }, headDim, 2)
  return { tile, sramBytes, limitBytes: gpu.sramBytesPerThreadBlock, fits: sramBytes <= gpu.sramBytesPerThreadBlock }
}
