import { InputError } from '../inputError'
import { publicUrl } from './publicUrl'

/** The address of a picture of a thread at an address: its own, or beside or below the thread on the same host. @throws {InputError} when it may not be asked for */
export function pictureAddress(source: string, base: string): string {
  if (!URL.canParse(source, base))
    throw new InputError(`Expected picture ${source} to have an address, but received something else.`)
  return publicUrl(new URL(source, base).href).href
}
