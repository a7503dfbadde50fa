/** A GPU that was measured, with what it reaches itself: the rates of estimates, beside the data sheet's of lower bounds. */
export interface MeasuredDevice {
  /** Its name among the engine's GPUs. */
  readonly gpu: 'h100' | 'h200'
  /** As the driver names it. */
  readonly device: string
  readonly sms: number
  readonly l2Bytes: number
  /** Bytes read and written by a copy of a large array. */
  readonly copyBytesPerSecond: number
  /** Of a large matrix product in fp16. */
  readonly fp16FlopsPerSecond: number
  /** ISO date of the run. */
  readonly date: string
  readonly source: string
  readonly versions: { readonly pytorch: string, readonly triton: string }
}

/** How every row was measured. */
export const measuredMethod = 'fp16, random data, checked against float64 (relative error 2.5e-4 to 6e-4, as fp16 has it). HBM and L2 bytes: hardware counters of Nsight Compute, summed over the launches, caches flushed before each. Kernel time: the same run, sum of the launches. Time: CUDA events around the call, median of 11 to 21 runs (5 to 7 above 30,000 tokens), caches as they were, 0.03 to 0.12 ms of launching included: below 0.5 ms the kernel time says more.'

const run = { date: '2026-11-24', versions: { pytorch: '2.11.0+cu130', triton: '3.6.0' }, source: 'our own run with Nsight Compute and CUDA events' } as const

export const h100Device: MeasuredDevice = { gpu: 'h100', device: 'NVIDIA H100 80GB HBM3', sms: 132, l2Bytes: 52_428_800, copyBytesPerSecond: 2_987_329_421_481, fp16FlopsPerSecond: 733_477_173_529_721, ...run }
export const h200Device: MeasuredDevice = { gpu: 'h200', device: 'NVIDIA H200', sms: 132, l2Bytes: 62_914_560, copyBytesPerSecond: 4_196_140_053_379, fp16FlopsPerSecond: 723_743_846_354_255, ...run }

/** The GPUs that were measured. */
export const measuredDevices: readonly MeasuredDevice[] = [h100Device, h200Device]
