import type { CardSize } from '../layout/sizePresets'
import { sizePresets } from '../layout/sizePresets'
import { didYouMean } from '../message/likelyName'
import { UsageError } from './usageError'

const shortestSide = 200
const longestSide = 8192

/** Parses a preset's name or WIDTHxHEIGHT in pixels. @throws {UsageError} */
export function parseSize(value: string): CardSize {
  const preset = sizePresets.find(candidate => candidate.name === value)
  if (preset)
    return preset
  const match = /^(\d+)x(\d+)$/i.exec(value.trim())
  const names = sizePresets.map(candidate => candidate.name)
  if (!match)
    throw new UsageError(`Expected --size to be ${names.join(', ')} or WIDTHxHEIGHT in pixels, but received ${value}${didYouMean(value, names)}`)
  const [width, height] = [Number(match[1]), Number(match[2])]
  if ([width, height].some(side => side < shortestSide || side > longestSide))
    throw new UsageError(`Expected --size to have sides from ${shortestSide} to ${longestSide} px, but received ${value}.`)
  return { name: `${width}x${height}`, width, height }
}
