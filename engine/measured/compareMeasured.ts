import type { AttentionShape } from '../memory/attentionShape'
import type { ModelledTraffic } from '../memory/modelledTraffic'
import type { MeasuredRow } from './measuredRows'
import type { MeasuredKernel } from './measuredTable'
import { causal, full, slidingWindow } from '../attention/bandMask'
import { findGpu } from '../hardware/gpus'
import { headCount } from '../memory/attentionShape'
import { decodeAttention } from '../memory/decoding'
import { isModelled } from '../memory/modelledTraffic'
import { modelStandard } from '../memory/modelStandard'
import { peakExtraBytes } from '../memory/peakExtra'
import { simulate } from '../memory/simulate'
import { standardEvents } from '../memory/standardTraffic'
import { stepEvents, sumBySteps, totalBytes } from '../memory/trafficEvent'

/** What the engine says of one measured row, beside what was measured. */
export interface Comparison {
  readonly gpu: MeasuredRow['gpu']
  readonly shape: string
  readonly kernel: MeasuredKernel
  readonly pass: MeasuredRow['pass']
  /** Without a cache: what the SMs move, and what HBM would. */
  readonly counted: { readonly l2Bytes: number, readonly hbmBytes: number }
  /** With L2; null where the model does not reach. */
  readonly modelled: ModelledTraffic | null
  /** Null where the counters were not read. */
  readonly measured: { readonly hbmBytes: number | null, readonly milliseconds: number }
  /** Modelled over measured, counted over measured where nothing is modelled; null without a measured number. */
  readonly ratio: number | null
  /** Held besides the inputs; null where it was not measured. */
  readonly extra: { readonly counted: number, readonly measured: number } | null
  /** Kernel time with fitted factors, beside the measured one. */
  readonly kernelTime: { readonly estimated: number, readonly error: number, readonly measured: number } | null
  /** Sentences that belong to the numbers. */
  readonly notes: readonly string[]
}

type Engine = Pick<Comparison, 'modelled' | 'notes'> & { readonly counted: number, readonly extra: number, readonly seconds?: { readonly seconds: number, readonly error: number } | null }

/** A measured row beside what is counted and modelled for it. */
export function compareMeasured(row: MeasuredRow): Comparison {
  const { counted, modelled, extra, seconds, notes } = engineOf(row)
  const hbmBytes = row.hbm ? totalBytes(row.hbm) : null
  return {
    gpu: row.gpu,
    shape: row.shape,
    kernel: row.kernel,
    pass: row.pass,
    counted: { l2Bytes: counted, hbmBytes: counted },
    modelled,
    measured: { hbmBytes, milliseconds: row.milliseconds },
    ratio: hbmBytes === null ? null : (modelled?.hbmBytes ?? counted) / hbmBytes,
    extra: row.peakExtraBytes === undefined ? null : { counted: extra, measured: row.peakExtraBytes },
    kernelTime: seconds && row.kernelMilliseconds !== undefined ? { estimated: seconds.seconds * 1000, error: seconds.error, measured: row.kernelMilliseconds } : null,
    notes,
  }
}

function engineOf(row: MeasuredRow): Engine {
  const gpu = findGpu(row.gpu)
  const { attention: shape, kernel, pass } = row
  if (kernel === 'eager-causal')
    return eager(shape, gpu.l2Bytes ?? 0)
  if (shape.queryLen === 1) {
    const decoding = decodeAttention({ gpu, context: shape.keyLen, shape })
    return { counted: totalBytes(decoding.hbm), modelled: decoding.modelled, extra: outputBytes(shape) + decoding.peakExtraBytes, seconds: decoding.estimate, notes: decoding.modelled ? [] : decoding.notes }
  }
  const simulation = simulate({ gpu, shape, pass, ...kernelOptions(kernel) })
  // What the measurement holds when standard attention holds most has no output yet.
  const extra = simulation.peakExtraBytes + (kernel === 'standard' ? 0 : outputBytes(shape) + (kernel === 'flex-window-64' ? peakExtraBytes('flash-2', shape, 'forward') : 0))
  const own = { counted: totalBytes(simulation.hbm), modelled: simulation.modelled, extra, seconds: simulation.estimate, notes: simulation.notes }
  return pass === 'training' ? withAutograd(own, shape, kernel === 'standard') : own
}

/** The engine's options for a kernel of the measurement. */
function kernelOptions(kernel: MeasuredKernel): Pick<Parameters<typeof simulate>[0], 'algorithm' | 'mask' | 'kernel' | 'tileRows' | 'tileCols'> {
  const paper = /^paper-fa([12])-(\d+)x(\d+)(-causal)?$/.exec(kernel)
  if (paper)
    return { algorithm: paper[1] === '1' ? 'flash-1' : 'flash-2', tileRows: Number(paper[2]), tileCols: Number(paper[3]), mask: paper[4] ? causal() : full(), kernel: 'paper' }
  if (kernel === 'standard')
    return { algorithm: 'standard' }
  if (kernel === 'flex-window-64')
    return { algorithm: 'flash-2', mask: slidingWindow(128), kernel: 'paper' }
  return { algorithm: 'flash-2', mask: kernel === 'flash-sdpa-causal' ? causal() : full() }
}

/** Standard attention with scale and mask as kernels of their own, which each read and write all scores; the mask is made on every call, one byte a pair. */
function eager(shape: AttentionShape, l2Bytes: number): Engine {
  const pairs = shape.queryLen * shape.keyLen
  const scores = headCount(shape) * pairs * shape.bytesPerElement
  const steps = sumBySteps([
    ...standardEvents(shape, 'forward'),
    ...stepEvents('scale', 0, { scores }, { scores }),
    ...stepEvents('make mask', 0, { mask: pairs }, { mask: 2 * pairs }),
    ...stepEvents('mask', 0, { scores, mask: pairs }, { scores }),
  ])
  const counted = steps.reduce((sum, step) => sum + totalBytes(step), 0)
  const extra = 2 * scores + Math.max(pairs, outputBytes(shape))
  const modelled = modelStandard({ steps, l2Bytes })
  return 4 * pairs > 0.02 * counted || !isModelled(modelled)
    ? { counted, modelled: null, extra, notes: ['Not modelled: the mask itself is a large share of what so few heads move.'] }
    : { counted, modelled, extra, notes: [] }
}

/** What PyTorch's training runs beside attention: three gradients added to those that are there, and one more pass over all scores, or two copies of the output's gradient. */
function withAutograd({ counted, modelled, ...own }: Engine, shape: AttentionShape, isStandard: boolean): Engine {
  const tensor = outputBytes(shape)
  const beside = 9 * tensor + (isStandard ? 3 * headCount(shape) * shape.queryLen * shape.keyLen * shape.bytesPerElement : 4 * tensor)
  return { ...own, counted: counted + beside, modelled: modelled && { ...modelled, hbmBytes: modelled.hbmBytes + beside }, notes: [...own.notes, 'With what PyTorch runs beside attention in training.'] }
}

function outputBytes(shape: AttentionShape): number {
  return headCount(shape) * shape.queryLen * shape.headDim * shape.bytesPerElement
}
