import type { Gpu } from '../hardware/gpus'
import type { StepTraffic, Traffic } from './trafficEvent'
import { totalBytes } from './trafficEvent'

export interface StepTime {
  readonly computeSeconds: number
  readonly memorySeconds: number
  /** The larger of both: computing and loading overlap. */
  readonly seconds: number
  readonly bound: 'compute' | 'memory'
}

/** Time of one step at the data sheet's rates, fp16 on tensor cores (roofline); a kernel that finds some of the bytes in a cache may be faster. */
export function stepTime(traffic: Traffic, gpu: Gpu): StepTime {
  const computeSeconds = traffic.flops / gpu.fp16FlopsPerSecond
  const memorySeconds = totalBytes(traffic) / gpu.hbmBytesPerSecond
  return { computeSeconds, memorySeconds, seconds: Math.max(computeSeconds, memorySeconds), bound: computeSeconds > memorySeconds ? 'compute' : 'memory' }
}

/** Time of steps that follow one another; bound by what takes longer in sum. */
export function totalTime(steps: readonly StepTraffic[], gpu: Gpu): StepTime {
  const times = steps.map(step => stepTime(step, gpu))
  const sum = (key: 'computeSeconds' | 'memorySeconds' | 'seconds') => times.reduce((total, time) => total + time[key], 0)
  return { computeSeconds: sum('computeSeconds'), memorySeconds: sum('memorySeconds'), seconds: sum('seconds'), bound: sum('computeSeconds') > sum('memorySeconds') ? 'compute' : 'memory' }
}

/** Operations for each byte moved. */
export function arithmeticIntensity(traffic: Traffic): number {
  return traffic.flops / totalBytes(traffic)
}

/** Operations a byte from which on a GPU is bound by compute, fp16. */
export function ridgePoint({ fp16FlopsPerSecond, hbmBytesPerSecond }: Gpu): number {
  return fp16FlopsPerSecond / hbmBytesPerSecond
}
