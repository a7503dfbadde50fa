import type { CardSize } from '../platform/sizePresets'
import { didYouMean } from '../message/likelyName'
import { namedSize, sideRange, sizePresets } from '../platform/sizePresets'
import { UsageError } from './usageError'

/** Parses the names of sizes, or WIDTHxHEIGHT in pixels, separated by commas; none comes twice. @throws {UsageError} */
export function parseSizes(value: string): CardSize[] {
  const sizes = value.split(',').map(name => parseSize(name.trim()))
  const repeated = sizes.find(({ name }, index) => sizes.findIndex(other => other.name === name) < index)
  if (repeated)
    throw new UsageError(`Expected --size to name each size once, but received ${repeated.name} twice.`)
  return sizes
}

function parseSize(value: string): CardSize {
  const size = namedSize(value)
  if (size === 'sides')
    throw new UsageError(`Expected --size to have sides from ${sideRange.min} to ${sideRange.max} px, but received ${value}.`)
  if (size)
    return size
  const names = sizePresets.map(({ name }) => name)
  throw new UsageError(`Expected --size to be a name that "threadeck sizes" lists, or WIDTHxHEIGHT in pixels, but received ${value}${didYouMean(value, names)}`)
}
