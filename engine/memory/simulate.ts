import type { Mask } from '../attention/mask'
import type { Gpu } from '../hardware/gpus'
import type { AttentionShape, Pass } from './attentionShape'
import type { Algorithm } from './peakExtra'
import type { StepTime } from './roofline'
import type { ChosenTiles, TileOptions } from './tileSize'
import type { StepTraffic, TrafficEvent } from './trafficEvent'
import { full } from '../attention/bandMask'
import { checkShape } from './attentionShape'
import { flash1Events, flash2Events } from './flashTraffic'
import { withL2 } from './l2Hits'
import { peakExtraBytes } from './peakExtra'
import { totalTime } from './roofline'
import { standardEvents } from './standardTraffic'
import { chooseTiles } from './tileSize'
import { sumBySteps, sumEvents } from './trafficEvent'

export interface SimulationOptions extends TileOptions {
  readonly algorithm: Algorithm
  readonly gpu: Gpu
  readonly shape: AttentionShape
  /** @default full() */
  readonly mask?: Mask
  /** @default 'forward' */
  readonly pass?: Pass
  /** Let an L2 cache keep key and value between query tiles (flash-2). @default false */
  readonly l2?: boolean
}

/** What one layer's attention costs; every number is counted. */
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
  readonly hbm: { readonly bytesRead: number, readonly bytesWritten: number, readonly bySteps: readonly StepTraffic[] }
  /** HBM held besides inputs and outputs. */
  readonly peakExtraBytes: number
  /** Undefined for standard attention, which has no tiles of its own. */
  readonly tile: { readonly rows: number, readonly cols: number, readonly sramBytes: number, readonly sramLimitBytes: number } | undefined
  readonly time: StepTime
  /** Sentences that belong to the numbers. */
  readonly notes: readonly string[]
}

const noCache = 'No cache is counted: what a tile reads again comes from HBM, so a real kernel, which finds some of it in L2, may move less and be faster.'

/** Counts one layer's attention on a GPU. @throws {ValueError} for a shape, tiles or mask that cannot be */
export function simulate(options: SimulationOptions): Simulation {
  const { algorithm, gpu, mask = full(), pass = 'forward', l2 = false } = options
  const shape = checkShape(options.shape)
  const tiles = algorithm === 'standard' ? undefined : chooseTiles(algorithm, gpu, shape.headDim, shape.bytesPerElement, { ...options, causal: mask.band?.right === 0 })
  const events = trafficEvents(options, mask, pass, tiles)
  const bySteps = sumBySteps(events)
  const { bytesRead, bytesWritten, flops } = sumEvents(events)
  return {
    algorithm,
    gpu: gpu.name,
    shape,
    pass,
    mask: mask.name,
    flops,
    pairs: { scored: mask.scoredPairs(shape), total: shape.queryLen * shape.keyLen },
    hbm: { bytesRead, bytesWritten, bySteps },
    peakExtraBytes: peakExtraBytes(algorithm, shape, pass),
    tile: tiles && { rows: tiles.tileRows, cols: tiles.tileCols, sramBytes: tiles.sramBytes, sramLimitBytes: tiles.sramLimitBytes },
    time: totalTime(bySteps, gpu),
    notes: [...tiles?.note ? [tiles.note] : [], ...tiles && !(l2 && gpu.l2Bytes !== undefined) ? [noCache] : []],
  }
}

function trafficEvents({ algorithm, gpu, shape, l2 = false }: SimulationOptions, mask: Mask, pass: Pass, tiles: ChosenTiles | undefined): TrafficEvent[] {
  if (algorithm === 'standard' || !tiles)
    return standardEvents(shape, pass)
  if (algorithm === 'flash-1')
    return flash1Events(shape, tiles, mask, pass)
  const events = flash2Events(shape, tiles, mask, pass)
  return l2 ? withL2(events, shape, tiles, gpu) : events
}
