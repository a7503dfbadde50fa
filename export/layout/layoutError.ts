/** Says in one sentence what is wrong with a layout. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError'
}
