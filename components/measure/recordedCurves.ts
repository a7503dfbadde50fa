import type { LengthCurve } from '../../engine/figure/lengthCurves'
import { findMeasured } from '../../engine/measured'
import { measuredHeads } from './measureLengths'
import { gpuAlgorithms } from './webgpu/kernel'

const kernels = { standard: 'standard', tiled: 'flash-sdpa' } as const
const paints = { standard: 'scores', tiled: 'sram' } as const

/** What a recorded GPU did with the heads that a visitor's GPU is given, for one text of a full batch. */
export function recordedCurves(gpu: 'h100' | 'h200'): LengthCurve[] {
  return gpuAlgorithms.map((algorithm) => {
    const rows = findMeasured({ gpu, kernel: kernels[algorithm], pass: 'forward' })
      .filter(({ attention: { numHeads, numKvHeads, headDim, queryLen, keyLen } }) => numHeads === measuredHeads.numHeads && numKvHeads === numHeads && headDim === measuredHeads.headDim && queryLen === keyLen)
    // GPT-2 medium's own row stands for its length beside a smaller batch's.
    const byLength = new Map(rows.map(row => [row.attention.keyLen, row]))
    const points = [...byLength.values()]
      .map(({ attention, kernelMilliseconds, milliseconds, peakExtraBytes = 0 }) => ({ seqLen: attention.keyLen, seconds: (kernelMilliseconds ?? milliseconds) / 1000 / attention.batchSize, bytes: peakExtraBytes / attention.batchSize }))
      .sort((a, b) => a.seqLen - b.seqLen)
    return { id: `${gpu} ${algorithm}`, name: `${algorithm}, ${gpu.toUpperCase()}`, label: algorithm, paint: paints[algorithm], recorded: true, points }
  })
}
