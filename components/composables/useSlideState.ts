import type { Ref } from 'vue'
import { useSlideContext } from '@slidev/client'
import { onMounted, onUnmounted, reactive, watch } from 'vue'

export type SlideState = Record<string, string | number | boolean>

interface StateMessage {
  readonly key: string
  readonly clicks: number
  /** Left out by a window that has just opened and asks for the state of the others. */
  readonly state?: SlideState
}

const channelName = 'threadeck-slide-state'

/**
 * State of a slide's controls: each click of the slide lays a further step over the initial state, controls change it in between,
 * and presenter and audience windows of the same deck keep the same state.
 * @param key - of the slide, unique in the deck
 */
export function useSlideState<State extends object>(key: string, initial: State, steps: readonly Partial<State>[] = []): State {
  const { $clicks, $clicksContext, $renderContext } = useSlideContext()
  const state = reactive({ ...initial }) as State
  // Not in setup: the view before, such as the speaker's, shares the context and clears it as it leaves, which is after this setup and before this view is mounted.
  onMounted(() => $clicksContext.register(key, { max: steps.length, delta: steps.length }))
  onUnmounted(() => $clicksContext.unregister(key))
  watch($clicks, clicks => Object.assign(state, initial, ...steps.slice(0, clicks)), { immediate: true })

  // The next slide's preview and the overview show a slide as its clicks leave it.
  if (typeof BroadcastChannel !== 'undefined' && ['slide', 'presenter'].includes($renderContext.value))
    syncState(key, state as SlideState, $clicks)
  return state
}

function syncState(key: string, state: SlideState, clicks: Readonly<Ref<number>>): void {
  let channel: BroadcastChannel | undefined
  // What other windows already have.
  let told = ''
  onMounted(() => {
    channel = new BroadcastChannel(channelName)
    channel.onmessage = ({ data }: MessageEvent<StateMessage>) => {
      if (data.key !== key || data.clicks !== clicks.value)
        return
      if (data.state === undefined) {
        tell()
        return
      }
      told = JSON.stringify(data.state)
      Object.assign(state, data.state)
    }
    ask()
  })
  // A window that comes to a step after another takes over what was changed there.
  watch(clicks, ask, { flush: 'post' })
  onUnmounted(() => channel?.close())
  watch(state, () => JSON.stringify(state) !== told && tell(), { flush: 'post' })

  function ask(): void {
    channel?.postMessage({ key, clicks: clicks.value } satisfies StateMessage)
  }

  function tell(): void {
    told = JSON.stringify(state)
    channel?.postMessage({ key, clicks: clicks.value, state: { ...state } } satisfies StateMessage)
  }
}
