import { InputError } from '../inputError'

/** An object of JSON, of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The object that a host answered with. @throws {InputError} */
export function answerObject(bytes: Uint8Array, host: string): JsonObject {
  const value = parsed(bytes)
  if (!isObject(value))
    throw new InputError(`Expected ${host} to answer with an object of JSON, but received something else: try again later.`)
  return value
}

/** An object as the importers read it. @throws {InputError} when its values are nested deeper than the stack goes */
export function answerBytes(value: () => JsonObject, host: string): Uint8Array {
  try {
    return new TextEncoder().encode(JSON.stringify(value()))
  }
  catch (error) {
    throw error instanceof RangeError ? new InputError(`Expected ${host} to answer with a thread, but received values nested too deep: name another post of it.`) : error
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Those of a list that are objects; none where it is no list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  }
  catch {
    return undefined
  }
}
