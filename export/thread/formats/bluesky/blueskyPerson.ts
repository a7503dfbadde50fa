import type { Author } from '../../thread'
import type { BlueskyAuthor } from './blueskySchema'

/** What Bluesky shows for a handle that belongs to nobody. */
const noHandle = 'handle.invalid'

/** Who wrote a post on Bluesky. */
export function blueskyPerson({ handle = '', displayName = '', avatar, verification }: BlueskyAuthor): Author {
  const known = handle === noHandle ? '' : handle.trim()
  return {
    name: displayName.trim() || known,
    handle: known === '' ? '' : `@${known}`,
    ...avatar !== undefined && { avatar },
    ...verification?.verifiedStatus === 'valid' && { verified: true },
  }
}
