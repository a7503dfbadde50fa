import type { SlideContext } from '@slidev/client'
import type { Ref } from 'vue'
import { useSlideContext } from '@slidev/client'
import { onMounted, onUnmounted, reactive, shallowRef, watch } from 'vue'

export type SlideState = Record<string, string | number | boolean>

interface StateMessage {
  readonly key: string
  readonly clicks: number
  /** Left out by a window that has just opened and asks for the state of the others. */
  readonly state?: SlideState
}

const channelName = 'threadeck-slide-state'

/** Keys of what is on each slide, by its clicks. */
const takenKeys = new WeakMap<SlideContext['$clicksContext'], Set<string>>()

/**
 * State of a slide's controls: each click of the slide lays a further step over the initial state, controls change it in between,
 * and presenter and audience windows of the same deck keep the same state.
 * Steps come after the clicks of what is before them on the slide.
 * @param name - of what has the state, the same in all windows; several of a name on a slide are told by their order
 */
export function useSlideState<State extends object>(name: string, initial: State, steps: readonly Partial<State>[] = []): State {
  const { $clicks, $clicksContext, $page, $renderContext } = useSlideContext()
  const state = reactive({ ...initial }) as State
  /** Clicks of the slide before the first step. */
  const before = shallowRef(0)
  const key = shallowRef<string>()
  // Not in setup: the view before, such as the speaker's, shares the context and clears it as it leaves, which is after this setup and before this view is mounted.
  onMounted(() => {
    key.value = takeKey($clicksContext, `${$page.value} ${name}`)
    if (steps.length === 0)
      return
    before.value = $clicksContext.currentOffset
    $clicksContext.register(key.value, { max: before.value + steps.length, delta: steps.length })
  })
  onUnmounted(() => {
    if (key.value === undefined)
      return
    takenKeys.get($clicksContext)?.delete(key.value)
    $clicksContext.unregister(key.value)
  })
  watch([$clicks, before], ([clicks, offset]) => Object.assign(state, initial, ...steps.slice(0, Math.max(0, clicks - offset))), { immediate: true })

  // The next slide's preview and the overview show a slide as its clicks leave it.
  if (typeof BroadcastChannel !== 'undefined' && ['slide', 'presenter'].includes($renderContext.value))
    syncState(key, state as SlideState, $clicks)
  return state
}

/** The name, or the name and a number where the slide has several of it. */
function takeKey(context: SlideContext['$clicksContext'], name: string): string {
  const taken = takenKeys.get(context) ?? new Set()
  takenKeys.set(context, taken)
  let key = name
  for (let number = 2; taken.has(key); number++)
    key = `${name} ${number}`
  taken.add(key)
  return key
}

/** Keeps the state in step with other windows; the key is there once the slide is mounted. */
function syncState(key: Readonly<Ref<string | undefined>>, state: SlideState, clicks: Readonly<Ref<number>>): void {
  let channel: BroadcastChannel | undefined
  // What other windows already have.
  let told = ''
  onMounted(() => {
    channel = new BroadcastChannel(channelName)
    channel.onmessage = ({ data }: MessageEvent<StateMessage>) => {
      if (data.key !== key.value || data.clicks !== clicks.value)
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
    post({})
  }

  function tell(): void {
    told = JSON.stringify(state)
    post({ state: { ...state } })
  }

  function post(message: Pick<StateMessage, 'state'>): void {
    if (key.value !== undefined)
      channel?.postMessage({ key: key.value, clicks: clicks.value, ...message } satisfies StateMessage)
  }
}
