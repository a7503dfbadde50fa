import type { Gpu } from '../hardware/gpus'
import type { StepTraffic, Traffic } from './trafficEvent'

/** Which share of the data sheet's rates an algorithm reaches, each in (0, 1], and who says so. */
export interface Efficiency {
  readonly name: string
  readonly compute: number
  readonly memory: number
  readonly origin: string
}

export interface StepTime {
  readonly computeSeconds: number
  readonly memorySeconds: number
  /** The larger of both: computing and loading overlap. */
  readonly seconds: number
  readonly bound: 'compute' | 'memory'
}

/** Efficiency factors by name; "peak" is the bound that no kernel beats. */
export const efficiencies: Readonly<Record<'peak' | 'flash-1' | 'flash-2', Efficiency>> = {
  'peak': { name: 'peak', compute: 1, memory: 1, origin: 'data sheet' },
  'flash-1': { name: 'flash-1', compute: 0.325, memory: 1, origin: 'middle of 25-40 % of A100 peak, quoted for FlashAttention-1 in arXiv 2307.08691' },
  'flash-2': { name: 'flash-2', compute: 0.615, memory: 1, origin: 'middle of 50-73 % of A100 peak, quoted in the abstract of arXiv 2307.08691' },
}

/** Least time of one step on a GPU, fp16 on tensor cores (roofline). */
export function stepTime(traffic: Traffic, gpu: Gpu, efficiency: Efficiency = efficiencies.peak): StepTime {
  const computeSeconds = traffic.flops / (gpu.fp16FlopsPerSecond * efficiency.compute)
  const memorySeconds = (traffic.bytesRead + traffic.bytesWritten) / (gpu.hbmBytesPerSecond * efficiency.memory)
  return { computeSeconds, memorySeconds, seconds: Math.max(computeSeconds, memorySeconds), bound: computeSeconds > memorySeconds ? 'compute' : 'memory' }
}

/** Least time of steps that follow one another; bound by what takes longer in sum. */
export function totalTime(steps: readonly StepTraffic[], gpu: Gpu, efficiency: Efficiency = efficiencies.peak): StepTime {
  const times = steps.map(step => stepTime(step, gpu, efficiency))
  const sum = (key: 'computeSeconds' | 'memorySeconds' | 'seconds') => times.reduce((total, time) => total + time[key], 0)
  return { computeSeconds: sum('computeSeconds'), memorySeconds: sum('memorySeconds'), seconds: sum('seconds'), bound: sum('computeSeconds') > sum('memorySeconds') ? 'compute' : 'memory' }
}

/** Operations for each byte moved. */
export function arithmeticIntensity({ flops, bytesRead, bytesWritten }: Traffic): number {
  return flops / (bytesRead + bytesWritten)
}

/** Operations a byte from which on a GPU is bound by compute, fp16. */
export function ridgePoint({ fp16FlopsPerSecond, hbmBytesPerSecond }: Gpu): number {
  return fp16FlopsPerSecond / hbmBytesPerSecond
}
