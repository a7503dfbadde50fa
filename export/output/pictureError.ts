/** A picture that cannot be used; its message is one sentence for the person who named it. */
export class PictureError extends Error {
  override readonly name = 'PictureError'

  /** What the picture has that each machine would draw in its own way; the cards can do without such a picture. */
  readonly machineDependent: { readonly what: string, readonly remedy: string } | undefined

  constructor(message: string, { machineDependent }: Pick<PictureError, 'machineDependent'> | Record<string, never> = {}) {
    super(message)
    this.machineDependent = machineDependent
  }
}
