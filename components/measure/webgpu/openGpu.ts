/** A GPU that this page may use, and what it is called. */
export interface VisitorGpu {
  readonly device: GPUDevice
  /** As the browser names it, which may be no more than its maker. */
  readonly name: string
  /** Largest buffer in bytes that a kernel may read. */
  readonly maxBufferBytes: number
  /** Whether the GPU writes times of its own. */
  readonly hasTimestamps: boolean
}

/** Why a GPU cannot be used, as a sentence for its owner. */
export class GpuUnavailable extends Error {}

/**
 * Asks the browser for its GPU, with as much memory as it allows.
 * @param gpu - the browser's `navigator.gpu`, undefined where it has none
 * @param isSecure - whether the page is one that a browser trusts with a GPU
 * @throws {GpuUnavailable}
 */
export async function openGpu(gpu: GPU | undefined, isSecure: boolean): Promise<VisitorGpu> {
  if (!gpu)
    throw new GpuUnavailable(isSecure ? 'This browser offers no WebGPU.' : 'A browser offers WebGPU only to pages of https or localhost.')
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter)
    throw new GpuUnavailable('This browser has WebGPU, but found no GPU that it may use.')
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits
  const hasTimestamps = adapter.features.has('timestamp-query')
  try {
    const device = await adapter.requestDevice({
      requiredFeatures: hasTimestamps ? ['timestamp-query'] : [],
      requiredLimits: { maxBufferSize, maxStorageBufferBindingSize },
    })
    return { device, name: gpuName(adapter.info), maxBufferBytes: Math.min(maxBufferSize, maxStorageBufferBindingSize), hasTimestamps }
  }
  catch {
    throw new GpuUnavailable('The browser found a GPU, but could not open it.')
  }
}

function gpuName({ vendor, architecture, description }: GPUAdapterInfo): string {
  return description || [vendor, architecture].filter(Boolean).join(' ') || 'this GPU'
}
