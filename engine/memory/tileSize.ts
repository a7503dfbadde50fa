import type { Gpu } from '../hardware/gpus'
import type { FlashTiles } from './flashTraffic'
import { checkCount, ValueError } from '../valueError'
import { findKernelTiles } from './kernelTiles'

export type FlashAlgorithm = 'flash-1' | 'flash-2'

export interface TileOptions {
  /** Rows of query and of key; both or neither. */
  readonly tileRows?: number
  readonly tileCols?: number
  /** M of the paper's formula, in bytes; takes the place of the GPU's limit for a thread block. */
  readonly sramBytes?: number
  /** Some kernels have tiles of their own for a causal mask. @default false */
  readonly causal?: boolean
}

export interface ChosenTiles extends FlashTiles {
  /** What a thread block holds in SRAM: tiles of query, key and value, and in version 1 of the output. */
  readonly sramBytes: number
  readonly sramLimitBytes: number
  readonly origin: string
  /** Something to know about the choice; empty for nothing. */
  readonly note: string
}

/** For head sizes that the table has not: the largest of these that fits. */
const fallbackTiles: readonly FlashTiles[] = [{ tileRows: 128, tileCols: 64 }, { tileRows: 64, tileCols: 64 }, { tileRows: 64, tileCols: 32 }, { tileRows: 32, tileCols: 32 }, { tileRows: 16, tileCols: 16 }]

/** Tiles by the paper's formula: Bc = ceil(M / 4d), Br = min(Bc, d), with M in elements (arXiv 2205.14135v2, Alg. 1). */
export function paperTiles(sramBytes: number, headDim: number, bytesPerElement: number): FlashTiles {
  const tileCols = Math.ceil(checkCount('sram', sramBytes) / bytesPerElement / (4 * headDim))
  return { tileRows: Math.min(tileCols, headDim), tileCols }
}

/** Bytes of SRAM that tiles take: Q, K and V, in version 1 O too; scores and sums live in registers. */
export function tileSramBytes(algorithm: FlashAlgorithm, { tileRows, tileCols }: FlashTiles, headDim: number, bytesPerElement: number): number {
  const rows = (algorithm === 'flash-1' ? 2 : 1) * tileRows + 2 * tileCols
  return rows * headDim * bytesPerElement
}

/**
 * The tiles that an algorithm runs with on a GPU: those given, else by the paper's formula (version 1) or the kernel's table (version 2).
 * @throws {ValueError} with the sum that shows it when they do not fit a thread block, when the head size is not a multiple of 8,
 * or when the GPU is too old for version 2
 */
export function chooseTiles(algorithm: FlashAlgorithm, gpu: Gpu, headDim: number, bytesPerElement: number, { tileRows, tileCols, sramBytes, causal = false }: TileOptions = {}): ChosenTiles {
  if (headDim % 8 !== 0)
    throw new ValueError(`Expected head-dim to be a multiple of 8 for a tile on a GPU, but received ${headDim}.`)
  if (algorithm === 'flash-2' && Number(gpu.computeCapability) < 8)
    throw new ValueError(`Expected gpu to be Ampere or newer for flash-2, but received ${gpu.name}: choose flash-1 or another GPU.`)
  if ((tileRows === undefined) !== (tileCols === undefined))
    throw new ValueError(`Expected tile-rows and tile-cols to be given together, but received only ${tileRows === undefined ? 'tile-cols' : 'tile-rows'}.`)
  const sramLimitBytes = sramBytes === undefined ? gpu.sramBytesPerThreadBlock : checkCount('sram', sramBytes, 1, 2 ** 32)
  const sizeOf = (tiles: FlashTiles) => tileSramBytes(algorithm, tiles, headDim, bytesPerElement)
  const note = sramBytes !== undefined && sramBytes > gpu.sramBytesPerThreadBlock
    ? `A thread block on a real ${gpu.label} may use ${gpu.sramBytesPerThreadBlock / 1024} KB of SRAM, not ${sramBytes / 1024} KB.`
    : ''
  /** The formula rounds up, which may be a row too much for the SRAM. */
  const fittingPaperTiles = () => {
    const tiles = paperTiles(sramLimitBytes, headDim, bytesPerElement)
    const smaller = { tileRows: Math.min(tiles.tileCols - 1, headDim), tileCols: tiles.tileCols - 1 }
    return sizeOf(tiles) > sramLimitBytes && smaller.tileCols > 0 ? smaller : tiles
  }
  const chosen = (tiles: FlashTiles, origin: string): ChosenTiles => ({ ...tiles, sramBytes: sizeOf(tiles), sramLimitBytes, origin, note })
  if (tileRows !== undefined && tileCols !== undefined) {
    const tiles = { tileRows: checkCount('tile-rows', tileRows), tileCols: checkCount('tile-cols', tileCols) }
    if (sizeOf(tiles) > sramLimitBytes)
      throw new ValueError(`Expected tiles to fit the ${sramLimitBytes} bytes of SRAM that a thread block may use on ${gpu.name}, but received ${tooLarge(algorithm, tiles, headDim, bytesPerElement)}: choose smaller ones.`)
    return chosen(tiles, 'given')
  }
  if (algorithm === 'flash-1' || sramBytes !== undefined) {
    const tiles = fittingPaperTiles()
    if (sizeOf(tiles) > sramLimitBytes)
      throw new ValueError(`Expected sram to hold the smallest tile, ${tooLarge(algorithm, tiles, headDim, bytesPerElement)}, but received ${sramLimitBytes}: give it more, or lower head-dim.`)
    return chosen(tiles, 'arXiv 2205.14135v2, Alg. 1')
  }
  const kernel = findKernelTiles('flash-2', gpu.computeCapability, headDim, causal)
  if (kernel && sizeOf(kernel) <= sramLimitBytes)
    return chosen({ tileRows: kernel.tileRows, tileCols: kernel.tileCols }, kernel.source)
  const fallback = fallbackTiles.find(tiles => sizeOf(tiles) <= sramLimitBytes)
  if (!fallback)
    throw new ValueError(`Expected head-dim to let a tile fit the ${sramLimitBytes} bytes of SRAM that a thread block may use on ${gpu.name}, but received ${headDim}: choose a smaller one.`)
  return chosen(fallback, 'largest that fits')
}

function tooLarge(algorithm: FlashAlgorithm, { tileRows, tileCols }: FlashTiles, headDim: number, bytesPerElement: number): string {
  const output = algorithm === 'flash-1' ? ` + O ${tileRows}` : ''
  return `(Q ${tileRows} + K ${tileCols} + V ${tileCols}${output}) x ${headDim} x ${bytesPerElement} bytes = ${tileSramBytes(algorithm, { tileRows, tileCols }, headDim, bytesPerElement)} bytes`
}
