/** A thread as the text of a file. */
export interface WrittenThread {
  readonly text: string
  /** What the format has no place for, one sentence each. */
  readonly warnings: readonly string[]
}
