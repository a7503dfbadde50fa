import type { LiveOptions, LiveState } from './liveOption'

/** A live component as slides write it: the one table that its props, its first state and its documentation come from. */
export interface LiveComponent<Options extends LiveOptions = LiveOptions> {
  /** As it is written in Markdown. */
  readonly name: string
  /** What it shows, in a phrase. */
  readonly shows: string
  readonly options: Options
  /** Our talk: how its slide starts, and what each click changes. */
  readonly talk: readonly [first: Partial<LiveState<Options>>, ...steps: Partial<LiveState<Options>>[]]
}

/** Describes a live component. */
export function liveComponent<const Options extends LiveOptions>(live: LiveComponent<Options>): LiveComponent<Options> {
  return live
}

/** Props of a live component, of any type each: what they hold is read in one place. Only `steps` has a name for the type checker, as templates read none of them. */
export function liveProps({ options }: LiveComponent): { readonly steps: null } {
  return { ...Object.fromEntries(propNames(options).map(name => [name, null])), steps: null }
}

/** Names of the props of some options, in order. */
export function propNames(options: LiveOptions): string[] {
  return Object.entries(options).map(([key, { prop }]) => prop ?? key)
}
