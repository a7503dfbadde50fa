import type { Platform } from './platform'
import { platforms } from './platforms'

/** Platforms that carousels are posted to. */
export const postingPlatforms: readonly Platform[] = platforms.filter(({ posting }) => posting)

/** The platform of a name, if there is one. */
export function findPlatform(name: string): Platform | undefined {
  return platforms.find(platform => platform.name === name)
}
