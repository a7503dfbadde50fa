import type { Stop } from './lengthPlan'
import type { MeasuredStop } from './useMeasurement'
import type { GpuAlgorithm } from './webgpu/kernel'
import { formatBytes, formatCount, formatSeconds } from '../../engine/formatQuantity'
import { measuredHeads } from './measureLengths'
import { largestBuffer } from './webgpu/gpuAttention'

const algorithmNames: Readonly<Record<GpuAlgorithm, string>> = { standard: 'Standard attention', tiled: 'Tiled attention' }

const reasons: Readonly<Record<Stop, (algorithm: GpuAlgorithm, seqLen: number) => string>> = {
  time: () => 'the next length would take longer than half a second a run',
  buffer: (algorithm, seqLen) => `${formatCount(2 * seqLen)} tokens need a buffer of ${formatBytes(largestBuffer(algorithm, { ...measuredHeads, queryLen: 2 * seqLen, keyLen: 2 * seqLen }))}, more than this browser allows`,
  memory: () => 'the GPU has no memory for it',
  end: () => 'that is the longest we try',
}

/** Why an algorithm was measured up to a length and no further, as a sentence. */
export function stopText(algorithm: GpuAlgorithm, { seqLen, reason }: MeasuredStop): string {
  return `${algorithmNames[algorithm]} stops at ${formatCount(seqLen)} tokens: ${reasons[reason](algorithm, seqLen)}.`
}

/** Whose clock timed the runs, and how coarse it is. */
export function clockText({ source, step }: { readonly source: 'gpu' | 'page', readonly step: number }): string {
  return `Timed by ${source === 'gpu' ? 'the GPU\'s own clock' : 'the page\'s clock'}, in steps of ${formatSeconds(step)}; each time is of many runs together.`
}
