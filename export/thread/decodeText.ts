import { InputError } from './inputError'

// The longest threads known are a hundredth of it.
const mostBytes = 10_000_000

/** Refuses a thread of more bytes than any thread has. @throws {InputError} naming it as `name` */
export function refuseLarge(name: string, bytes: number): void {
  if (bytes > mostBytes)
    throw new InputError(`Expected ${name} to be a thread of at most ${mostBytes / 1e6} MB, but received ${(bytes / 1e6).toFixed(1)} MB: divide it into several threads.`)
}

/**
 * Text of a file: UTF-8 without its byte order mark, lines ended by "\n".
 * @throws {InputError} when the bytes are too many, none, binary or not UTF-8.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  refuseLarge(name, bytes.length)
  if ((bytes[0] === 0xFF && bytes[1] === 0xFE) || (bytes[0] === 0xFE && bytes[1] === 0xFF))
    throw new InputError(`Expected ${name} to be UTF-8 text, but received UTF-16: save it as UTF-8.`)
  if (bytes.includes(0))
    throw new InputError(`Expected ${name} to be text, but received binary data: give a thread as Markdown, plain text, JSON or a Thread Navigator export.`)
  const text = decodeUtf8(bytes, name).replace(/\r\n?/g, '\n')
  if (text.trim() === '')
    throw new InputError(`Expected ${name} to be a thread, but received ${bytes.length === 0 ? 'an empty file' : 'only white space'}: write at least one post.`)
  return text
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    throw new InputError(`Expected ${name} to be UTF-8 text, but received other bytes: save it as UTF-8.`)
  }
}
