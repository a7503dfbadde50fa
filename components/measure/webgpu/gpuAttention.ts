import type { GpuAttentionShape } from './attentionShape'
import type { GpuAlgorithm, Kernel, MatrixName } from './kernel'
import { keyBytes, queryBytes, scoreBytes } from './attentionShape'
import { parametersStride } from './kernel'
import { standardKernels } from './standardKernels'
import { tiledKernel } from './tiledKernel'

/** Attention of one shape on a GPU: its kernels and its memory. */
export interface GpuAttention {
  /** Bytes of all its matrices. */
  readonly bytes: number
  /** Submits one run, a number of heads at a time, so that the page is drawn in between. */
  readonly submit: (options?: SubmitOptions) => void
  /** The output, numHeads x queryLen x headDim. */
  readonly readOutput: () => Promise<Float32Array>
  /** Gives its memory back. */
  readonly destroy: () => void
}

export interface SubmitOptions {
  /** Heads in one submission. @default all */
  readonly headsAtOnce?: number
  /** Where the first pass writes its beginning. */
  readonly begin?: GPUComputePassTimestampWrites
  /** Where the last pass writes its end. */
  readonly end?: GPUComputePassTimestampWrites
}

export interface GpuAttentionInput {
  readonly query: Float32Array<ArrayBuffer>
  readonly key: Float32Array<ArrayBuffer>
  readonly value: Float32Array<ArrayBuffer>
}

/** What a run of an algorithm allocates beside query, key and value, in bytes: its output, and the scores if it keeps them. */
export function extraBytes(algorithm: GpuAlgorithm, shape: GpuAttentionShape): number {
  return queryBytes(shape) + (algorithm === 'standard' ? scoreBytes(shape) : 0)
}

/** Bytes of the largest buffer that an algorithm needs. */
export function largestBuffer(algorithm: GpuAlgorithm, shape: GpuAttentionShape): number {
  return Math.max(queryBytes(shape), keyBytes(shape), algorithm === 'standard' ? scoreBytes(shape) : 0)
}

/**
 * Compiles an algorithm for a shape and allocates its matrices.
 * Inputs shorter than their matrix are repeated until it is full.
 * @throws {GPUError} when the GPU has not the memory or a kernel does not compile
 */
export async function createGpuAttention(device: GPUDevice, algorithm: GpuAlgorithm, shape: GpuAttentionShape, input: GpuAttentionInput): Promise<GpuAttention> {
  const kernels = algorithm === 'standard' ? standardKernels(shape.headDim) : [tiledKernel(shape.headDim)]
  const sizes: Partial<Record<MatrixName, number>> = {
    query: queryBytes(shape),
    key: keyBytes(shape),
    value: keyBytes(shape),
    output: queryBytes(shape),
    ...algorithm === 'standard' && { scores: scoreBytes(shape) },
  }
  const buffers = new Map<string, GPUBuffer>()
  const destroy = () => buffers.forEach(buffer => buffer.destroy())
  device.pushErrorScope('out-of-memory')
  device.pushErrorScope('validation')
  for (const [name, size] of Object.entries(sizes))
    buffers.set(name, device.createBuffer({ label: name, size, usage: GPUBufferUsage.STORAGE | (name === 'output' ? GPUBufferUsage.COPY_SRC : GPUBufferUsage.COPY_DST) }))
  const parameters = device.createBuffer({ label: 'parameters', size: shape.numHeads * parametersStride, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST })
  buffers.set('parameters', parameters)
  device.queue.writeBuffer(parameters, 0, parameterBlocks(shape))
  for (const name of ['query', 'key', 'value'] as const)
    fill(device, buffers.get(name)!, input[name])
  const stages = kernels.map(kernel => createStage(device, kernel, shape, buffers))
  const errors = [await device.popErrorScope(), await device.popErrorScope()]
  const error = errors.find(found => found !== null)
  if (error) {
    destroy()
    throw error
  }
  return {
    bytes: Object.values(sizes).reduce((sum, size) => sum + size, 0),
    submit: options => submit(device, stages, shape, options),
    readOutput: () => readBuffer(device, buffers.get('output')!),
    destroy,
  }
}

interface Stage {
  readonly pipeline: GPUComputePipeline
  readonly bindings: GPUBindGroup
  readonly groups: readonly [x: number, y: number]
}

/** One block of parameters for each head that a submission may begin with. */
function parameterBlocks({ numHeads, queryLen, keyLen, headDim }: GpuAttentionShape): ArrayBuffer {
  const data = new ArrayBuffer(numHeads * parametersStride)
  const view = new DataView(data)
  for (let head = 0; head < numHeads; head++) {
    const at = head * parametersStride
    view.setUint32(at, queryLen, true)
    view.setUint32(at + 4, keyLen, true)
    view.setUint32(at + 8, head, true)
    view.setFloat32(at + 12, 1 / Math.sqrt(headDim), true)
  }
  return data
}

function fill(device: GPUDevice, buffer: GPUBuffer, numbers: Float32Array<ArrayBuffer>): void {
  for (let offset = 0; offset < buffer.size; offset += numbers.byteLength)
    device.queue.writeBuffer(buffer, offset, numbers, 0, Math.min(numbers.length, (buffer.size - offset) / 4))
}

function createStage(device: GPUDevice, kernel: Kernel, shape: GpuAttentionShape, buffers: ReadonlyMap<string, GPUBuffer>): Stage {
  const layout = device.createBindGroupLayout({
    entries: [
      ...kernel.matrices.map((name, binding): GPUBindGroupLayoutEntry => ({ binding, visibility: GPUShaderStage.COMPUTE, buffer: { type: kernel.writes.includes(name) ? 'storage' : 'read-only-storage' } })),
      { binding: kernel.matrices.length, visibility: GPUShaderStage.COMPUTE, buffer: { type: 'uniform', hasDynamicOffset: true } },
    ],
  })
  return {
    groups: kernel.groups(shape),
    pipeline: device.createComputePipeline({ label: kernel.name, layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }), compute: { module: device.createShaderModule({ label: kernel.name, code: kernel.code }), entryPoint: 'main' } }),
    bindings: device.createBindGroup({
      layout,
      entries: [
        ...kernel.matrices.map((name, binding): GPUBindGroupEntry => ({ binding, resource: { buffer: buffers.get(name)! } })),
        { binding: kernel.matrices.length, resource: { buffer: buffers.get('parameters')!, size: 16 } },
      ],
    }),
  }
}

function submit(device: GPUDevice, stages: readonly Stage[], { numHeads }: GpuAttentionShape, { headsAtOnce = numHeads, begin, end }: SubmitOptions = {}): void {
  for (let head = 0; head < numHeads; head += headsAtOnce) {
    const encoder = device.createCommandEncoder()
    const heads = Math.min(headsAtOnce, numHeads - head)
    const timestampWrites = { ...head === 0 && begin, ...head + heads === numHeads && end }
    const pass = encoder.beginComputePass('querySet' in timestampWrites ? { timestampWrites: timestampWrites as GPUComputePassTimestampWrites } : {})
    for (const { pipeline, bindings, groups } of stages) {
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, bindings, [head * parametersStride])
      pass.dispatchWorkgroups(groups[0], groups[1], heads)
    }
    pass.end()
    device.queue.submit([encoder.finish()])
  }
}

async function readBuffer(device: GPUDevice, buffer: GPUBuffer): Promise<Float32Array> {
  const copy = device.createBuffer({ size: buffer.size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST })
  try {
    const encoder = device.createCommandEncoder()
    encoder.copyBufferToBuffer(buffer, 0, copy, 0, buffer.size)
    device.queue.submit([encoder.finish()])
    await copy.mapAsync(GPUMapMode.READ)
    return new Float32Array(copy.getMappedRange().slice(0))
  }
  finally {
    copy.destroy()
  }
}
