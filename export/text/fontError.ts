/** A font file that cannot be used; its message is one sentence for the person who chose it. */
export class FontError extends Error {
  override readonly name = 'FontError'
}
