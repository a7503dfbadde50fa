/** A picture that cannot be used; its message is one sentence for the person who named it. */
export class PictureError extends Error {
  override readonly name = 'PictureError'
}
