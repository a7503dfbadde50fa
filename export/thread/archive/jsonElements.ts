import { InputError } from '../inputError'
import { damagedArchive } from './archiveLimits'

export interface JsonElementsOptions {
  /** What messages call the file. */
  readonly name: string
  /** Key whose value is the array. @default the first array there is */
  readonly key?: string
}

const [quote, backslash, openArray, closeArray, openObject, closeObject] = Array.from('"\\[]{}', character => character.charCodeAt(0))
/** What stands before the array is a few words. */
const maxHead = 1_000_000
/** A post with everything in it has some kilobytes. */
const maxElement = 16_000_000

/**
 * The objects and arrays in an array of JSON, one by one as text to be parsed: whatever the length of the file, only one of them is in memory.
 * What stands before the array, such as the assignment of a script, is passed over and never evaluated; what follows it is read, so that whoever checks the file can, and passed over too.
 * @throws {InputError} when there is no array, it ends early, or an element is too large or not UTF-8
 */
export async function* jsonElements(chunks: AsyncIterable<Uint8Array>, { name, key }: JsonElementsOptions): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let head: string | undefined = ''
  // Of an element that began in a chunk before.
  let parts: Uint8Array[] = []
  let partBytes = 0
  let depth = 0
  let inString = false
  let isEscaped = false
  let isOver = false
  for await (const chunk of chunks) {
    if (isOver)
      continue
    let at = 0
    if (head !== undefined) {
      const before: number = head.length
      // Latin-1: a character a byte.
      head += Array.from(chunk.subarray(0, maxHead), byte => String.fromCharCode(byte)).join('')
      const start = arrayStart(head, key)
      if (start === undefined) {
        if (head.length >= maxHead)
          throw noArray(name)
        continue
      }
      at = start - before
      head = undefined
    }
    let start = depth > 0 ? 0 : -1
    for (; at < chunk.length; at++) {
      const byte = chunk[at]
      if (inString) {
        if (isEscaped)
          isEscaped = false
        else if (byte === backslash)
          isEscaped = true
        else if (byte === quote)
          inString = false
      }
      else if (byte === quote) {
        inString = true
      }
      else if (byte === openObject || byte === openArray) {
        if (depth === 0)
          start = at
        depth++
      }
      else if (byte === closeObject || byte === closeArray) {
        depth--
        if (depth < 0) {
          isOver = true
          break
        }
        if (depth === 0) {
          const end = chunk.subarray(start, at + 1)
          yield decoded(decoder, parts.length > 0 ? joined([...parts, end], partBytes + end.length) : end, name)
          parts = []
          partBytes = 0
          start = -1
        }
      }
    }
    if (depth > 0) {
      // Copied: whoever reads may use the chunk again.
      const rest = chunk.slice(start)
      parts.push(rest)
      partBytes += rest.length
      if (partBytes > maxElement)
        throw new InputError(`Expected the entries of ${name} to have at most ${maxElement / 1e6} MB each, but received a larger one: give the archive as the platform made it.`)
    }
  }
  if (!isOver)
    throw head === undefined ? damagedArchive(name, 'it ends in the middle') : noArray(name)
}

/** The value of an element. @throws {InputError} when it is no JSON */
export function parseElement(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    throw damagedArchive(name, `an entry of it is not JSON: ${JSON.stringify(text.slice(0, 40))}`)
  }
}

/** Index behind the bracket that opens the array. */
function arrayStart(head: string, key: string | undefined): number | undefined {
  if (key === undefined)
    return head.includes('[') ? head.indexOf('[') + 1 : undefined
  for (let at = head.indexOf(`"${key}"`); at !== -1; at = head.indexOf(`"${key}"`, at + 1)) {
    const opened = /^\s{0,100}:\s{0,100}\[/.exec(head.slice(at + key.length + 2, at + key.length + 210))
    if (opened)
      return at + key.length + 2 + opened[0].length
  }
  return undefined
}

function noArray(name: string): InputError {
  return new InputError(`Expected ${name} to be a file of an archive, but found no list of entries in it: give the archive as the platform made it.`)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, name: string): string {
  try {
    return decoder.decode(bytes)
  }
  catch {
    throw damagedArchive(name, 'it holds text that is not UTF-8')
  }
}
