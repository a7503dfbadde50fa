/** What a slide can say of a live component: a prop, and a value of the component's state. */
export interface LiveOption<Value = unknown> {
  /** Name of the prop. @default the name of the value in the state */
  readonly prop?: string
  /** What it is, in a phrase. */
  readonly about: string
  /** What it takes, as it is said where something else came. */
  readonly takes: string
  /** The value of a slide that says nothing. */
  readonly initial: Value
  /** `initial` as a slide would write it. */
  readonly written: string
  /** Names that it takes, to guess what a mistyped one means. */
  readonly names?: readonly string[]
  /** The value of the state; undefined where something was given that it does not take. */
  readonly read: (given: unknown) => Value | undefined
}

export type LiveOptions = Readonly<Record<string, LiveOption>>

/** State of a component with some options. */
export type LiveState<Options extends LiveOptions> = { -readonly [Key in keyof Options]: Options[Key] extends LiveOption<infer Value> ? Value : never }
