/** A thread file that cannot be read as a thread; its message is one sentence for the person who wrote the file. */
export class InputError extends Error {
  override readonly name = 'InputError'

  constructor(
    message: string,
    /** Line of the file, from 1, where a person should look. */
    readonly line?: number,
  ) {
    super(line === undefined ? message : `Line ${line}: ${message}`)
  }
}
