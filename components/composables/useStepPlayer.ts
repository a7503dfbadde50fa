import type { Ref } from 'vue'
import { onSlideLeave, useSlideContext } from '@slidev/client'
import { onUnmounted, ref, watch } from 'vue'

export interface StepPlayerOptions {
  /** Steps there are, from 0. */
  readonly steps: number
  /** Between two of them. */
  readonly milliseconds: number
}

export interface StepPlayer {
  readonly playing: Readonly<Ref<boolean>>
  /** Plays from where the steps stand, from the start where they have ended; or stops. */
  readonly toggle: () => void
}

/** Plays a slide's `step` up to the last one; whoever else sets it, a click and leaving the slide stop it. */
export function useStepPlayer(state: { step: number }, { steps, milliseconds }: StepPlayerOptions): StepPlayer {
  const { $clicks } = useSlideContext()
  const playing = ref(false)
  let timer: ReturnType<typeof setInterval> | undefined
  let played = state.step

  function stop(): void {
    clearInterval(timer)
    playing.value = false
  }

  function show(step: number): void {
    played = step
    state.step = step
  }

  function next(): void {
    if (state.step < steps - 1)
      show(state.step + 1)
    if (state.step >= steps - 1)
      stop()
  }

  function toggle(): void {
    if (playing.value)
      return stop()
    if (state.step >= steps - 1)
      show(0)
    playing.value = true
    timer = setInterval(next, milliseconds)
  }

  watch(() => state.step, step => step !== played && stop(), { flush: 'sync' })
  watch($clicks, stop)
  onSlideLeave(stop)
  onUnmounted(stop)
  return { playing, toggle }
}
