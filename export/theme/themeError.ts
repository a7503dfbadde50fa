/** A theme that cannot be used; its message is one sentence for the person who wrote it. */
export class ThemeError extends Error {
  override readonly name = 'ThemeError'
}
