import type { GpuAlgorithm } from './webgpu/kernel'

/** One length measured. */
export interface LengthRun {
  readonly algorithm: GpuAlgorithm
  readonly seqLen: number
  /** Of one run. */
  readonly seconds: number
  /** Allocated beside query, key and value. */
  readonly bytes: number
}

/** Why an algorithm was measured up to a length and no further. */
export type Stop = 'time' | 'buffer' | 'memory' | 'end'

export interface LengthLimits {
  /** Longest run worth waiting for, in seconds. */
  readonly runSeconds: number
  /** Largest buffer that the GPU allows, in bytes. */
  readonly bufferBytes: number
  /** Longest text. */
  readonly seqLen: number
}

/** Work of attention grows with the square of the length. */
const growth = 4

/** The next length for an algorithm, twice the last one, or why there is none. */
export function nextLength(last: LengthRun, largestBuffer: (seqLen: number) => number, limits: LengthLimits): number | Stop {
  const seqLen = 2 * last.seqLen
  if (seqLen > limits.seqLen)
    return 'end'
  if (largestBuffer(seqLen) > limits.bufferBytes)
    return 'buffer'
  if (growth * last.seconds > limits.runSeconds)
    return 'time'
  return seqLen
}

/** Runs to time together, so that the span is long beside the clock's step and short for a person. */
export function runsInSpan(runSeconds: number, { step, spanSeconds }: { readonly step: number, readonly spanSeconds: number }): number {
  const wanted = Math.max(spanSeconds, 20 * step)
  return Math.max(1, Math.min(1000, Math.ceil(wanted / Math.max(runSeconds, 1e-6))))
}

/** Heads to submit together, so that no submission keeps the page from being drawn for longer than the given seconds. */
export function headsAtOnce(runSeconds: number, numHeads: number, frameSeconds: number): number {
  return Math.max(1, Math.min(numHeads, Math.floor(numHeads * frameSeconds / Math.max(runSeconds, 1e-6))))
}
