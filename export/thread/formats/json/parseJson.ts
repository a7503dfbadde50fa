import { findJsonMistake } from '../../../message/jsonMistake'
import { InputError } from '../../inputError'

/** @throws {InputError} when a text is not JSON, with the line of its first mistake */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    const mistake = findJsonMistake(text)
    throw new InputError(`Expected ${mistake?.expected ?? 'JSON'}, but received ${mistake?.found ?? 'something else'}: correct the JSON, or read the file as plain text with --from text.`, mistake?.line)
  }
}
