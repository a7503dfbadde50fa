import type { Ref } from 'vue'
import type { LengthRun, Stop } from './lengthPlan'
import type { GpuAlgorithm } from './webgpu/kernel'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { checkNumbers } from './checkNumbers'
import { measureLengths } from './measureLengths'
import { GpuUnavailable, openGpu } from './webgpu/openGpu'

export interface MeasuredStop {
  readonly seqLen: number
  readonly reason: Stop
}

/** What is known of the visitor's GPU so far. */
export interface Measurement {
  readonly state: Readonly<Ref<'idle' | 'running' | 'done' | 'failed'>>
  /** The GPU, as the browser names it. */
  readonly name: Readonly<Ref<string>>
  /** In the order of their measurement. */
  readonly runs: Readonly<Ref<readonly LengthRun[]>>
  readonly stops: Readonly<Ref<Readonly<Partial<Record<GpuAlgorithm, MeasuredStop>>>>>
  /** Largest difference of each algorithm's output from the engine's. */
  readonly differences: Readonly<Ref<Readonly<Record<GpuAlgorithm, number>> | undefined>>
  /** Whose clock it was, and its step in seconds. */
  readonly clock: Readonly<Ref<{ readonly source: 'gpu' | 'page', readonly step: number } | undefined>>
  /** One sentence that says why there are no numbers, or no more. */
  readonly problem: Readonly<Ref<string>>
  readonly start: () => Promise<void>
  /** Stops and gives the GPU back; what was measured stays. */
  readonly stop: () => void
}

const lostText = 'The browser took the GPU away, as it does when a run takes long or memory is short.'

/** Measures attention on the visitor's GPU when `start` is called, and frees the GPU at the end, on `stop` and with its component. */
export function useMeasurement(): Measurement {
  const state = ref<'idle' | 'running' | 'done' | 'failed'>('idle')
  const name = ref('')
  const runs = shallowRef<readonly LengthRun[]>([])
  const stops = shallowRef<Partial<Record<GpuAlgorithm, MeasuredStop>>>({})
  const differences = shallowRef<Record<GpuAlgorithm, number>>()
  const clock = shallowRef<{ source: 'gpu' | 'page', step: number }>()
  const problem = ref('')
  /** The measurement that may still write here; another one, or none, takes its place. */
  let current = 0
  let device: GPUDevice | undefined

  function stop(): void {
    current++
    device?.destroy()
    device = undefined
    if (state.value === 'running')
      state.value = runs.value.length > 0 ? 'done' : 'idle'
  }

  function fail(reason: unknown): void {
    problem.value = reason instanceof GpuUnavailable ? reason.message : reason instanceof GPUError ? `The GPU refused a program: ${reason.message}` : lostText
    stop()
    state.value = 'failed'
  }

  async function start(): Promise<void> {
    stop()
    const own = ++current
    state.value = 'running'
    problem.value = ''
    runs.value = []
    stops.value = {}
    differences.value = undefined
    try {
      const gpu = await openGpu(navigator.gpu, isSecureContext)
      if (own !== current)
        return gpu.device.destroy()
      device = gpu.device
      name.value = gpu.name
      void device.lost.then(() => own === current && fail(new GpuUnavailable(lostText)))
      const found = await checkNumbers(device)
      if (own !== current)
        return
      differences.value = found
      for await (const event of measureLengths(gpu, () => performance.now())) {
        if (own !== current)
          return
        if (event.kind === 'run') {
          runs.value = [...runs.value, event.run]
          clock.value = { source: event.clock, step: event.step }
        }
        else {
          stops.value = { ...stops.value, [event.algorithm]: { seqLen: event.seqLen, reason: event.reason } }
        }
      }
      stop()
      state.value = 'done'
    }
    catch (error) {
      if (own === current)
        fail(error)
    }
  }

  onScopeDispose(stop)
  return { state, name, runs, stops, differences, clock, problem, start, stop }
}
