/** Why a diagram cannot be drawn: what is wrong with its source, without a full stop. */
export class DiagramError extends Error {
  override readonly name = 'DiagramError'
}
