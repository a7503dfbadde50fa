import { UsageError } from './usageError'

const units: Readonly<Record<string, number>> = { '': 1, 'b': 1, 'k': 1e3, 'kb': 1e3, 'm': 1e6, 'mb': 1e6 }
const range = { min: 1000, max: 1e9 }

/** Parses a number of bytes, such as 500kB or 1.5 MB. @throws {UsageError} */
export function parseBytes(flag: string, value: string): number {
  const [, number, unit] = /^(\d{1,12}(?:\.\d{1,9})?) ?([a-z]{0,2})$/i.exec(value.trim()) ?? []
  const bytes = Math.floor(Number(number) * (units[unit?.toLowerCase() ?? ''] ?? Number.NaN))
  if (!(bytes >= range.min && bytes <= range.max))
    throw new UsageError(`Expected ${flag} to be bytes from 1 kB to 1000 MB, such as 500kB or 1.5MB, but received ${value || '""'}.`)
  return bytes
}
