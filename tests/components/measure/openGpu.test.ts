import { describe, expect, it } from 'vitest'
import { openGpu } from '../../../components/measure/webgpu/openGpu'

interface FakeAdapter {
  readonly features: ReadonlySet<string>
  readonly limits: { readonly maxBufferSize: number, readonly maxStorageBufferBindingSize: number }
  readonly info: { readonly vendor: string, readonly architecture: string, readonly description: string }
  readonly requestDevice: (wanted: unknown) => Promise<unknown>
}

function fakeGpu(adapter: FakeAdapter | null): GPU {
  return { requestAdapter: () => Promise.resolve(adapter) } as unknown as GPU
}

const adapter: FakeAdapter = {
  features: new Set(),
  limits: { maxBufferSize: 2 ** 30, maxStorageBufferBindingSize: 2 ** 28 },
  info: { vendor: 'acme', architecture: 'a1', description: '' },
  requestDevice: wanted => Promise.resolve({ wanted }),
}

describe('openGpu(gpu, isSecure)', () => {
  it('openGpu says in one sentence why there is no GPU', async () => {
    await expect(openGpu(undefined, true)).rejects.toThrow('This browser offers no WebGPU.')
    await expect(openGpu(undefined, false)).rejects.toThrow('A browser offers WebGPU only to pages of https or localhost.')
    await expect(openGpu(fakeGpu(null), true)).rejects.toThrow('found no GPU that it may use')
    await expect(openGpu(fakeGpu({ ...adapter, requestDevice: () => Promise.reject(new Error('no')) }), true)).rejects.toThrow('could not open it')
  })

  it('openGpu asks for all the memory that a buffer may have and for timestamps where there are any', async () => {
    const plain = await openGpu(fakeGpu(adapter), true)
    expect(plain).toMatchObject({ name: 'acme a1', maxBufferBytes: 2 ** 28, hasTimestamps: false, device: { wanted: { requiredFeatures: [], requiredLimits: adapter.limits } } })
    const timed = await openGpu(fakeGpu({ ...adapter, features: new Set(['timestamp-query']), info: { ...adapter.info, description: 'Acme A100' } }), true)
    expect(timed).toMatchObject({ name: 'Acme A100', hasTimestamps: true, device: { wanted: { requiredFeatures: ['timestamp-query'] } } })
  })
})
