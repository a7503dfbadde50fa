import type { Mask } from '../attention/mask'
import type { Gpu } from '../hardware/gpus'
import type { AttentionShape, Pass } from './attentionShape'
import type { KernelKind, Modelled, ModelledTraffic } from './modelledTraffic'
import type { Algorithm } from './peakExtra'
import type { StepTime } from './roofline'
import type { ChosenTiles, TileOptions } from './tileSize'
import type { TimeEstimate } from './timeEstimate'
import type { StepTraffic, TrafficEvent } from './trafficEvent'
import { full } from '../attention/bandMask'
import { measuredDevices } from '../measured/measuredDevice'
import { checkShape, compulsoryBytes } from './attentionShape'
import { flash1Events, flash2Events } from './flashTraffic'
import { findKernelTiles } from './kernelTiles'
import { isModelled } from './modelledTraffic'
import { modelTraffic } from './modelTraffic'
import { peakExtraBytes } from './peakExtra'
import { stepTime, totalTime } from './roofline'
import { keySplits } from './splitKeys'
import { standardEvents } from './standardTraffic'
import { chooseTiles } from './tileSize'
import { flash1Estimate, flash2Estimate, standardEstimate } from './timeEstimate'
import { sumBySteps, totalBytes } from './trafficEvent'

export interface SimulationOptions extends TileOptions {
  readonly algorithm: Algorithm
  readonly gpu: Gpu
  readonly shape: AttentionShape
  /** @default full() */
  readonly mask?: Mask
  /** @default 'forward' */
  readonly pass?: Pass
  /** Models what an L2 cache keeps; without it every byte that a tile reads again is one from HBM. @default true */
  readonly l2?: boolean
  /** Whose kernel it is. @default a library's own where the tiles are those of its table, otherwise one with the loops of the paper */
  readonly kernel?: KernelKind
}

/** What one layer's attention costs: counted, but for what is named modelled or an estimate. */
export interface Simulation {
  readonly algorithm: Algorithm
  readonly gpu: string
  readonly shape: AttentionShape
  readonly pass: Pass
  readonly mask: string
  /** Multiplications and additions of matrix products; a tiled kernel multiplies whole tiles. */
  readonly flops: number
  /** Of one head; `total` is without a mask. */
  readonly pairs: { readonly scored: number, readonly total: number }
  /** Counted: what the SMs read and write, which is what HBM moves where no cache keeps anything. */
  readonly hbm: { readonly bytesRead: number, readonly bytesWritten: number, readonly bySteps: readonly StepTraffic[] }
  /** What HBM moves with the GPU's L2 cache; null where the model does not reach, and a note says why. */
  readonly modelled: ModelledTraffic | null
  /** HBM held besides inputs and outputs. */
  readonly peakExtraBytes: number
  /** Undefined for standard attention, which has no tiles of its own. */
  readonly tile: { readonly rows: number, readonly cols: number, readonly sramBytes: number, readonly sramLimitBytes: number } | undefined
  /** Lower bound: operations and bytes (modelled for flash-2) at the data sheet's rates. */
  readonly time: StepTime
  /** With fitted shares of rates that the GPU reached; forward, on the GPUs that were measured. */
  readonly estimate: TimeEstimate | null
  /** Sentences that belong to the numbers. */
  readonly notes: readonly string[]
}

const noCache = 'No cache is counted: what a tile reads again comes from HBM, where a real kernel finds it in L2.'

/** Counts one layer's attention on a GPU, and models what its L2 cache spares. @throws {ValueError} for a shape, tiles or mask that cannot be */
export function simulate(options: SimulationOptions): Simulation {
  const { algorithm, gpu, mask = full(), pass = 'forward', l2 = true } = options
  const shape = checkShape(options.shape)
  const tiles = algorithm === 'standard' ? undefined : chooseTiles(algorithm, gpu, shape.headDim, shape.bytesPerElement, { ...options, causal: mask.band?.right === 0 })
  const kernel = options.kernel ?? kernelOf(algorithm, gpu, shape, mask, tiles)
  const bySteps = sumBySteps(trafficEvents(algorithm, shape, mask, pass, tiles))
  const counted = bySteps.reduce((sum, step) => ({ bytesRead: sum.bytesRead + step.bytesRead, bytesWritten: sum.bytesWritten + step.bytesWritten, flops: sum.flops + step.flops }), { bytesRead: 0, bytesWritten: 0, flops: 0 })
  const model = l2 ? modelTraffic({ algorithm, gpu, shape, mask, pass, steps: bySteps, tiles, kernel }) : undefined
  const modelled = model && isModelled(model) ? model : null
  const simulation = { algorithm, gpu, shape, mask, pass, tiles, kernel, bySteps, modelled, flops: counted.flops }
  return {
    algorithm,
    gpu: gpu.name,
    shape,
    pass,
    mask: mask.name,
    flops: counted.flops,
    pairs: { scored: mask.scoredPairs(shape), total: shape.queryLen * shape.keyLen },
    hbm: { bytesRead: counted.bytesRead, bytesWritten: counted.bytesWritten, bySteps },
    modelled,
    peakExtraBytes: peakExtraBytes(algorithm, shape, pass) + (kernel === 'library' && pass === 'forward' ? keySplits(shape, gpu).partialBytes : 0),
    tile: tiles && { rows: tiles.tileRows, cols: tiles.tileCols, sramBytes: tiles.sramBytes, sramLimitBytes: tiles.sramLimitBytes },
    time: lowerBound(simulation, l2),
    estimate: pass === 'forward' ? estimateOf(simulation) : null,
    notes: [...tiles?.note ? [tiles.note] : [], ...notesOn(model, simulation)],
  }
}

interface Counted {
  readonly algorithm: Algorithm
  readonly gpu: Gpu
  readonly shape: AttentionShape
  readonly mask: Mask
  readonly pass: Pass
  readonly tiles: ChosenTiles | undefined
  readonly kernel: KernelKind
  readonly bySteps: readonly StepTraffic[]
  readonly modelled: ModelledTraffic | null
  readonly flops: number
}

function kernelOf(algorithm: Algorithm, { computeCapability }: Gpu, { headDim }: AttentionShape, mask: Mask, tiles: ChosenTiles | undefined): KernelKind {
  const own = algorithm === 'flash-2' ? findKernelTiles('flash-2', computeCapability, headDim, mask.band?.right === 0) : undefined
  return own && own.tileRows === tiles?.tileRows && own.tileCols === tiles.tileCols ? 'library' : 'paper'
}

function trafficEvents(algorithm: Algorithm, shape: AttentionShape, mask: Mask, pass: Pass, tiles: ChosenTiles | undefined): TrafficEvent[] {
  if (algorithm === 'standard' || !tiles)
    return standardEvents(shape, pass)
  return algorithm === 'flash-1' ? flash1Events(shape, tiles, mask, pass) : flash2Events(shape, tiles, mask, pass)
}

/** Version 2 reads key and value again from L2, which the count takes for HBM: at least each byte comes once. */
function lowerBound({ algorithm, bySteps, modelled, flops, shape, gpu }: Counted, l2: boolean): StepTime {
  if (algorithm !== 'flash-2' || !l2)
    return totalTime(bySteps, gpu)
  const counted = bySteps.reduce((sum, step) => sum + totalBytes(step), 0)
  return stepTime({ bytesRead: modelled?.hbmBytes ?? Math.min(counted, compulsoryBytes(shape)), bytesWritten: 0, flops }, gpu)
}

function estimateOf({ algorithm, gpu, shape, mask, tiles, kernel, bySteps, modelled, flops }: Counted): TimeEstimate | null {
  if (algorithm === 'standard' || !tiles)
    return standardEstimate(gpu, shape, bySteps)
  if (algorithm === 'flash-1')
    return flash1Estimate(gpu, shape, modelled)
  return kernel === 'library' ? flash2Estimate(gpu, shape, tiles, mask, flops, modelled) : null
}

function notesOn(model: Modelled | undefined, { algorithm, gpu }: Counted): string[] {
  if (!model)
    return algorithm === 'standard' ? [] : [noCache]
  if (!isModelled(model))
    return [model.reason]
  return measuredDevices.some(device => device.gpu === gpu.name) ? [] : [`The model of L2 was held against an H100 and an H200, not against the ${gpu.label}.`]
}
