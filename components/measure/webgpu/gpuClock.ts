import type { GpuAttention, SubmitOptions } from './gpuAttention'
import type { VisitorGpu } from './openGpu'
import { timestampStep } from './timestampStep'

export interface Span {
  readonly seconds: number
  /** Step of the clock in seconds, as far as it has been seen. */
  readonly step: number
}

/** Times runs of attention, by the GPU's own timestamps where it has them. */
export interface GpuClock {
  readonly source: 'gpu' | 'page'
  /** Submits so many runs and waits for their end. */
  readonly time: (attention: GpuAttention, runs: number, options?: Pick<SubmitOptions, 'headsAtOnce'>) => Promise<Span>
  readonly destroy: () => void
}

/**
 * A clock for runs on a GPU.
 * @param gpu - opened
 * @param now - the page's clock in ms, used where the GPU has none that can be read
 */
export function createGpuClock(gpu: VisitorGpu, now: () => number): GpuClock {
  return gpu.hasTimestamps ? timestampClock(gpu.device) : pageClock(gpu.device, now)
}

function timestampClock(device: GPUDevice): GpuClock {
  const querySet = device.createQuerySet({ type: 'timestamp', count: 2 })
  const resolved = device.createBuffer({ size: 16, usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC })
  const copy = device.createBuffer({ size: 16, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST })
  const seen: bigint[] = []
  return {
    source: 'gpu',
    async time(attention, runs, options) {
      for (let run = 0; run < runs; run++) {
        attention.submit({
          ...options,
          ...run === 0 && { begin: { querySet, beginningOfPassWriteIndex: 0 } },
          ...run === runs - 1 && { end: { querySet, endOfPassWriteIndex: 1 } },
        })
      }
      const encoder = device.createCommandEncoder()
      encoder.resolveQuerySet(querySet, 0, 2, resolved, 0)
      encoder.copyBufferToBuffer(resolved, 0, copy, 0, 16)
      device.queue.submit([encoder.finish()])
      await copy.mapAsync(GPUMapMode.READ)
      const [begin, end] = new BigUint64Array(copy.getMappedRange().slice(0))
      copy.unmap()
      seen.push(begin, end)
      return { seconds: Number(end - begin) / 1e9, step: Number(timestampStep(seen)) / 1e9 }
    },
    destroy() {
      querySet.destroy()
      resolved.destroy()
      copy.destroy()
    },
  }
}

function pageClock(device: GPUDevice, now: () => number): GpuClock {
  const step = clockStep(now)
  return {
    source: 'page',
    async time(attention, runs, options) {
      await device.queue.onSubmittedWorkDone()
      const begin = now()
      for (let run = 0; run < runs; run++)
        attention.submit(options)
      await device.queue.onSubmittedWorkDone()
      return { seconds: (now() - begin) / 1000, step }
    },
    destroy() {},
  }
}

/** Smallest difference in seconds between two times of a clock in ms; reads it until it has moved three times, and at most a million times. */
export function clockStep(now: () => number): number {
  let smallest = Number.POSITIVE_INFINITY
  let last = now()
  for (let reads = 0, moves = 0; reads < 1e6 && moves < 3; reads++) {
    const time = now()
    if (time > last) {
      smallest = Math.min(smallest, time - last)
      moves++
    }
    last = time
  }
  return Number.isFinite(smallest) ? smallest / 1000 : 0
}
