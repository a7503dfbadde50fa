import type { ThreadFormat } from './importThread'
import { isBlueskyThread } from './formats/bluesky/blueskyPosts'
import { isMastodonThread } from './formats/mastodon/mastodonStatuses'
import { isTypefullyDraft } from './formats/typefully/typefullyDraft'

/** What tells each format of JSON by its keys; any other is a thread file of our own. */
const signs: readonly (readonly [format: ThreadFormat, isOne: (value: unknown) => boolean])[] = [
  ['bluesky', isBlueskyThread],
  ['mastodon', isMastodonThread],
  ['typefully', isTypefullyDraft],
]

/** Format of a thread in JSON; of what is no JSON 'json', whose importer says where it is wrong. */
export function detectJsonFormat(text: string): ThreadFormat {
  try {
    return jsonFormat(JSON.parse(text))
  }
  catch {
    return 'json'
  }
}

/** Format of a thread by the value of its JSON. */
export function jsonFormat(value: unknown): ThreadFormat {
  return signs.find(([, isOne]) => isOne(value))?.[0] ?? 'json'
}
