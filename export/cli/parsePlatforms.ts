import type { PackTarget } from '../platform/packPlan'
import type { Platform } from '../platform/platform'
import type { CardSize } from '../platform/sizePresets'
import { didYouMean, likelyName } from '../message/likelyName'
import { findPlatform, postingPlatforms } from '../platform/findPlatform'
import { parseSizes } from './parseSize'
import { UsageError } from './usageError'

const all = 'all'
/** What people call a platform besides. */
const otherNames: Readonly<Record<string, string>> = { twitter: 'x', tweet: 'x', ig: 'instagram', insta: 'instagram', bsky: 'bluesky', rednote: 'xiaohongshu', xhs: 'xiaohongshu', fediverse: 'mastodon', pin: 'pinterest' }

/** Parses the names of platforms that carousels are posted to, separated by commas, or "all". @throws {UsageError} */
export function parsePlatforms(value: string): readonly Platform[] {
  if (value.trim() === all)
    return postingPlatforms
  const platforms = value.split(',').map(name => parsePlatform(name.trim(), '--for'))
  const repeated = platforms.find((platform, index) => platforms.indexOf(platform) < index)
  if (repeated)
    throw new UsageError(`Expected --for to name each platform once, but received ${repeated.name} twice.`)
  return platforms
}

/** The size of each platform: its first one, or what `--size` says, such as "square" or "x=x-grid,instagram=square". @throws {UsageError} */
export function parseTargets(platforms: readonly Platform[], value: string | undefined): PackTarget[] {
  let common: CardSize | undefined
  const own = new Map<Platform, CardSize>()
  for (const part of value?.split(',') ?? []) {
    const [, name, written = part] = /^([^=]*)=(.*)$/s.exec(part) ?? []
    const [size] = parseSizes(written.trim())
    if (name === undefined) {
      if (common)
        throw new UsageError(`Expected --size to be one size, or one for each platform as in x=x-grid,instagram=square, but received ${value}.`)
      common = size
      continue
    }
    const platform = parsePlatform(name.trim(), '--size')
    if (!platforms.includes(platform))
      throw new UsageError(`Expected --size to be for platforms that --for names, but received ${platform.name}: add it there, or leave its size out.`)
    if (own.has(platform))
      throw new UsageError(`Expected --size to have one size for each platform, but received two for ${platform.name}.`)
    own.set(platform, size)
  }
  return platforms.map((platform) => {
    const [{ name, width, height }] = platform.sizes
    return { platform, size: own.get(platform) ?? common ?? { name, width, height } }
  })
}

function parsePlatform(name: string, flag: string): Platform {
  const platform = findPlatform(name.toLowerCase())
  if (platform?.posting)
    return platform
  if (platform)
    throw new UsageError(`Expected ${flag} to name platforms that carousels are posted to, but received ${name}: threadeck carousel --size ${platform.sizes[0].name} makes its cards.`)
  const names = postingPlatforms.map(platform => platform.name)
  throw new UsageError(`Expected ${flag} to name platforms among ${names.join(', ')}, but received ${name || '""'}${didYouMean(likelyName(name, names) ?? otherNames[likelyName(name, Object.keys(otherNames)) ?? ''] ?? name, names)}`)
}
