import type { LengthRun, Stop } from './lengthPlan'
import type { GpuAttentionShape } from './webgpu/attentionShape'
import type { GpuAttentionInput } from './webgpu/gpuAttention'
import type { GpuClock, Span } from './webgpu/gpuClock'
import type { GpuAlgorithm } from './webgpu/kernel'
import type { VisitorGpu } from './webgpu/openGpu'
import { seededNormal, seededRandom } from '../../engine/attention/seededRandom'
import { headsAtOnce, nextLength, runsInSpan } from './lengthPlan'
import { createGpuAttention, extraBytes, largestBuffer } from './webgpu/gpuAttention'
import { createGpuClock } from './webgpu/gpuClock'
import { gpuAlgorithms } from './webgpu/kernel'

/** One layer's heads as small models have them, the heads of the recorded runs. */
export const measuredHeads = { numHeads: 16, headDim: 64 } as const
const shortest = 128
const limits = { runSeconds: 0.5, seqLen: 65_536 }
const spanSeconds = 0.05
/** Two frames at 60 a second. */
const frameSeconds = 1 / 30
const secondsInAll = 20
/** Random numbers that fill the matrices, again and again. */
const fillLength = 2 ** 18

export type MeasuredEvent
  = | { readonly kind: 'run', readonly run: LengthRun, readonly step: number, readonly clock: 'gpu' | 'page' }
    | { readonly kind: 'stop', readonly algorithm: GpuAlgorithm, readonly seqLen: number, readonly reason: Stop }

/**
 * Measures both algorithms on a GPU, from 128 tokens up, each time twice as many, until a run would take too long or not fit.
 * The two take turns, so that their curves grow together.
 * @param gpu - opened, and left open at the end
 * @param now - the page's clock in ms
 * @throws when the device is lost
 */
export async function* measureLengths(gpu: VisitorGpu, now: () => number): AsyncGenerator<MeasuredEvent, void> {
  const clock = createGpuClock(gpu, now)
  const input = randomInput()
  const lengths = new Map<GpuAlgorithm, number>(gpuAlgorithms.map(algorithm => [algorithm, shortest]))
  const begin = now()
  try {
    while (lengths.size > 0) {
      for (const [algorithm, seqLen] of [...lengths]) {
        const stop = (reason: Stop): MeasuredEvent => {
          lengths.delete(algorithm)
          return { kind: 'stop', algorithm, seqLen, reason }
        }
        if ((now() - begin) / 1000 > secondsInAll) {
          yield stop('time')
          continue
        }
        const shape = { ...measuredHeads, queryLen: seqLen, keyLen: seqLen }
        let span: Span
        try {
          span = await timeRun(gpu, algorithm, shape, input, clock)
        }
        catch (error) {
          if (!(error instanceof GPUOutOfMemoryError))
            throw error
          yield stop('memory')
          continue
        }
        const run: LengthRun = { algorithm, seqLen, seconds: span.seconds, bytes: extraBytes(algorithm, shape) }
        yield { kind: 'run', run, step: span.step, clock: clock.source }
        const next = nextLength(run, length => largestBuffer(algorithm, { ...shape, queryLen: length, keyLen: length }), { ...limits, bufferBytes: gpu.maxBufferBytes })
        if (typeof next === 'number')
          lengths.set(algorithm, next)
        else
          yield stop(next)
      }
    }
  }
  finally {
    clock.destroy()
  }
}

/** Seconds of one run: a first one to warm up and to know how long it takes, then as many as the clock needs. */
async function timeRun(gpu: VisitorGpu, algorithm: GpuAlgorithm, shape: GpuAttentionShape, input: GpuAttentionInput, clock: GpuClock): Promise<Span> {
  const attention = await createGpuAttention(gpu.device, algorithm, shape, input)
  try {
    // One head at a time, as long as nobody knows how long it takes.
    const warm = await clock.time(attention, 1, { headsAtOnce: 1 })
    // Long beside any clock's step: what the first run cost more than a later one is lost in it.
    if (warm.seconds > spanSeconds)
      return warm
    const runs = runsInSpan(warm.seconds, { step: warm.step, spanSeconds })
    const span = await clock.time(attention, runs, { headsAtOnce: headsAtOnce(warm.seconds, shape.numHeads, frameSeconds) })
    return { seconds: span.seconds / runs, step: span.step }
  }
  finally {
    attention.destroy()
  }
}

function randomInput(): GpuAttentionInput {
  const normal = seededNormal(seededRandom(11))
  const numbers = () => Float32Array.from({ length: fillLength }, normal)
  return { query: numbers(), key: numbers(), value: numbers() }
}
