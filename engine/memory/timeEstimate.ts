import type { Mask } from '../attention/mask'
import type { Gpu } from '../hardware/gpus'
import type { MeasuredDevice } from '../measured/measuredDevice'
import type { AttentionShape } from './attentionShape'
import type { FlashTiles } from './flashTraffic'
import type { ModelledTraffic } from './modelledTraffic'
import type { StepTraffic } from './trafficEvent'
import { measuredDevices } from '../measured/measuredDevice'
import { headCount } from './attentionShape'
import { keySplits } from './splitKeys'
import { totalBytes } from './trafficEvent'

/** Seconds that the kernels take, launches included, by rates that a GPU reached and shares of them that were fitted: never counted. */
export interface TimeEstimate {
  readonly seconds: number
  /** As a share, of the kernel times that it was held to. */
  readonly error: number
  /** What was fitted, by name. */
  readonly fitted: Readonly<Record<string, number>>
}

/** Start and end of one kernel. */
const launchSeconds = 11e-6

/** Shares of the copy rate that kernels of standard attention reach. */
const standardShares = { scores: 0.86, softmax: 0.85, output: 0.95 } as const

/** Most bytes per second of PyTorch's softmax, by the longest row that it is for; longer rows run by other kernels, at 1 to 2.3 TB/s. */
const softmaxRates = [{ keyLen: 1024, bytesPerSecond: 2.85e12 }, { keyLen: 4096, bytesPerSecond: 1.8e12 }] as const

/** Share of the copy rate that kernels of FlashAttention reach where bytes bound them. */
const flashCopyShare = { 'flash-1': 0.85, 'flash-2': 0.9 } as const

/** Bytes per second and SM that a decoding kernel reads whose keys are not divided. */
const decodingBytesPerSm = 20.7e9

/** Standard attention, forward: each kernel's bytes over its rate; null for rows that are too long for the softmax kernels or not aligned. */
export function standardEstimate(gpu: Gpu, { keyLen }: AttentionShape, steps: readonly StepTraffic[]): TimeEstimate | null {
  const device = deviceOf(gpu)
  const softmax = softmaxRates.find(rate => keyLen <= rate.keyLen)
  if (!device || !softmax || keyLen % 8 !== 0)
    return null
  const rateOf = (step: string) => {
    const rate = (standardShares[step as keyof typeof standardShares]) * device.copyBytesPerSecond
    return step === 'softmax' ? Math.min(rate, softmax.bytesPerSecond) : rate
  }
  const seconds = steps.reduce((sum, step) => sum + launchSeconds + totalBytes(step) / rateOf(step.step), 0)
  return { seconds, error: 0.25, fitted: { launchSeconds, ...Object.fromEntries(steps.map(({ step }) => [`${step}: share of the copy rate`, rateOf(step) / device.copyBytesPerSecond])) } }
}

/** FlashAttention-1, forward, one head a thread block: null where heads do not fill the SMs. */
export function flash1Estimate(gpu: Gpu, shape: AttentionShape, modelled: ModelledTraffic | null): TimeEstimate | null {
  const device = deviceOf(gpu)
  if (!device || !modelled || headCount(shape) < 2 * gpu.sms)
    return null
  return { seconds: launchSeconds + modelled.hbmBytes / (flashCopyShare['flash-1'] * device.copyBytesPerSecond), error: 0.25, fitted: { launchSeconds, 'share of the copy rate': flashCopyShare['flash-1'] } }
}

/**
 * FlashAttention-2, forward, without a mask or causal, with the library's own tiles: operations over a share of the matmul rate, rounded up to
 * whole waves; null where keys are divided, or where a causal mask leaves few thread blocks of unequal length.
 */
export function flash2Estimate(gpu: Gpu, shape: AttentionShape, { tileRows }: FlashTiles, mask: Mask, flops: number, modelled: ModelledTraffic | null): TimeEstimate | null {
  const device = deviceOf(gpu)
  const isCausal = mask.name === 'causal'
  const rowTiles = Math.ceil(shape.queryLen / tileRows)
  const waves = headCount(shape) * rowTiles / (2 * gpu.sms)
  if (!device || shape.headDim > 128 || !(isCausal || mask.name === 'full') || keySplits(shape, gpu).splits > 1 || (isCausal && waves < 4))
    return null
  // Short rows of tiles leave thread blocks waiting for the longest.
  const computeShare = (shape.headDim <= 64 ? 0.42 : 0.48) * (isCausal ? 1.05 * (1 - 1.3 / Math.max(2, rowTiles)) : 1)
  const computeSeconds = flops / (computeShare * device.fp16FlopsPerSecond) * Math.ceil(waves) / waves
  const memorySeconds = modelled ? modelled.hbmBytes / (flashCopyShare['flash-2'] * device.copyBytesPerSecond) : 0
  return {
    seconds: launchSeconds + Math.max(computeSeconds, memorySeconds),
    error: 0.15,
    fitted: { launchSeconds, 'share of the matmul rate': computeShare, 'share of the copy rate': flashCopyShare['flash-2'] },
  }
}

/** Decoding: bytes over a share of the copy rate; a kernel that does not divide the keys has a rate of its own per SM. */
export function decodingEstimate(gpu: Gpu, splits: number, bytesRead: number): TimeEstimate | null {
  const device = deviceOf(gpu)
  if (!device)
    return null
  const rate = Math.min(flashCopyShare['flash-2'] * device.copyBytesPerSecond, splits > 1 ? Number.POSITIVE_INFINITY : decodingBytesPerSm * gpu.sms)
  return { seconds: launchSeconds * (splits > 1 ? 2 : 1) + bytesRead / rate, error: 0.15, fitted: { launchSeconds, 'share of the copy rate': flashCopyShare['flash-2'], ...splits === 1 && { 'bytes per second and SM': decodingBytesPerSm } } }
}

function deviceOf({ name }: Gpu): MeasuredDevice | undefined {
  return measuredDevices.find(device => device.gpu === name)
}
