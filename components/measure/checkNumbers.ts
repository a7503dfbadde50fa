import type { GpuAttentionShape } from './webgpu/attentionShape'
import type { GpuAttentionInput } from './webgpu/gpuAttention'
import type { GpuAlgorithm } from './webgpu/kernel'
import { denseAttention } from '../../engine/attention/denseAttention'
import { seededNormal, seededRandom } from '../../engine/attention/seededRandom'
import { createGpuAttention } from './webgpu/gpuAttention'
import { gpuAlgorithms } from './webgpu/kernel'

/** A length that fills no tile of either algorithm. */
const checkedShape: GpuAttentionShape = { numHeads: 2, queryLen: 203, keyLen: 203, headDim: 64 }

/** Largest difference of each algorithm's output on the GPU from the engine's 64-bit numbers. */
export async function checkNumbers(device: GPUDevice, shape: GpuAttentionShape = checkedShape, seed = 5): Promise<Record<GpuAlgorithm, number>> {
  const input = randomMatrices(shape, seed)
  const expected = engineOutput(input, shape)
  const differences = {} as Record<GpuAlgorithm, number>
  for (const algorithm of gpuAlgorithms) {
    const attention = await createGpuAttention(device, algorithm, shape, input)
    try {
      attention.submit()
      const output = await attention.readOutput()
      // A number that is none is as far away as can be.
      differences[algorithm] = output.reduce((largest, number, index) => Math.max(largest, Number.isNaN(number) ? Number.POSITIVE_INFINITY : Math.abs(number - expected[index])), 0)
    }
    finally {
      attention.destroy()
    }
  }
  return differences
}

function randomMatrices({ numHeads, queryLen, keyLen, headDim }: GpuAttentionShape, seed: number): GpuAttentionInput {
  const normal = seededNormal(seededRandom(seed))
  const matrix = (rows: number) => Float32Array.from({ length: numHeads * rows * headDim }, normal)
  return { query: matrix(queryLen), key: matrix(keyLen), value: matrix(keyLen) }
}

function engineOutput({ query, key, value }: GpuAttentionInput, { numHeads, queryLen, keyLen, headDim }: GpuAttentionShape): Float64Array {
  const output = new Float64Array(numHeads * queryLen * headDim)
  for (let head = 0; head < numHeads; head++) {
    const part = (matrix: Float32Array, rows: number) => matrix.subarray(head * rows * headDim, (head + 1) * rows * headDim)
    output.set(denseAttention({ query: part(query, queryLen), key: part(key, keyLen), value: part(value, keyLen), queryLen, keyLen, headDim }).output, head * queryLen * headDim)
  }
  return output
}
