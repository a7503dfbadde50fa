import type { EffectScope, Ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useNextFrame } from '../../../components/composables/useNextFrame'

let frames: (() => void)[] = []
let scope: EffectScope

/** Runs what asked for the next frame. */
async function frame(): Promise<void> {
  const asked = frames
  frames = []
  asked.forEach(run => run())
  await nextTick()
}

/** As a component would. */
function use<Value>(source: () => unknown, compute: () => Value): Readonly<Ref<Value>> {
  return scope.run(() => useNextFrame(source, compute))!
}

beforeEach(() => {
  frames = []
  scope = effectScope()
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

it('useNextFrame(source, compute) works out the first value at once and a later one in the next frame', async () => {
  const tokens = ref(2)
  const value = use(() => tokens.value, () => tokens.value ** 2)
  expect(value.value).toBe(4)
  tokens.value = 3
  await nextTick()
  expect(value.value).toBe(4)
  await frame()
  expect(value.value).toBe(9)
})

it('states that a slider has passed before the frame are never worked out', async () => {
  const tokens = ref(0)
  const compute = vi.fn(() => tokens.value)
  use(() => tokens.value, compute)
  for (let step = 1; step <= 10; step++) {
    tokens.value = step
    await nextTick()
  }
  await frame()
  await frame()
  expect(compute.mock.results.map(({ value }) => value)).toEqual([0, 10])
})

it('several values take turns, one in a frame, however fast the source changes', async () => {
  const tokens = ref(0)
  const computed = Array.from({ length: 3 }, () => vi.fn(() => tokens.value))
  computed.forEach(compute => use(() => tokens.value, compute))
  const calls = () => computed.map(compute => compute.mock.calls.length - 1)
  for (let step = 1; step <= 6; step++) {
    const before = calls().reduce((sum, count) => sum + count, 0)
    tokens.value = step
    await nextTick()
    await frame()
    expect(calls().reduce((sum, count) => sum + count, 0) - before).toBe(1)
  }
  expect(calls()).toEqual([2, 2, 2])
})

it('a slide that is gone works out nothing any more', async () => {
  const tokens = ref(0)
  const compute = vi.fn(() => tokens.value)
  use(() => tokens.value, compute)
  tokens.value = 1
  await nextTick()
  scope.stop()
  await frame()
  expect(compute).toHaveBeenCalledTimes(1)
})
