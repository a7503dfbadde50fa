/** Thrown where a file is needed that has not been fetched yet; `load` fetches it. */
export class NotLoadedError extends Error {
  override readonly name = 'NotLoadedError'
  constructor(readonly load: () => Promise<void>) {
    super('Expected a file of the studio to be loaded.')
  }
}
