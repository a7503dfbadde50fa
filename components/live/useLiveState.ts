import type { LiveComponent } from './liveComponent'
import type { LiveOptions, LiveState } from './liveOption'
import { useSlideState } from '../composables/useSlideState'
import { liveSettings } from './liveSettings'

/**
 * State of a live component's controls as its slide sets it, with clicks for its steps.
 * `more` is first values that no prop sets.
 * @throws {ValueError} one sentence for a value that it does not take
 */
export function useLiveState<Options extends LiveOptions, More extends object = object>(live: LiveComponent<Options>, props: Readonly<Record<string, unknown>>, more?: More): LiveState<Options> & More {
  const { initial, steps } = liveSettings(live, props)
  return useSlideState<LiveState<Options> & More>(live.name, { ...initial, ...more } as LiveState<Options> & More, steps as readonly Partial<LiveState<Options> & More>[])
}
