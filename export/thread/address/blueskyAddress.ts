import type { BlueskyAddress } from './threadAddress'
import { addressName } from './addressName'

/** Answers without an account, for the whole network. */
export const blueskyHost = 'public.api.bsky.app'

/** A post on Bluesky, by the address of its page: https://bsky.app/profile/<handle or DID>/post/<key>; undefined for any other address. */
export function blueskyAddress({ hostname, pathname }: URL): BlueskyAddress | undefined {
  if (!['bsky.app', 'www.bsky.app'].includes(hostname))
    return undefined
  const [, actor, post] = /^\/profile\/([^/]+)\/post\/([\w.~:-]{1,512})\/?$/.exec(pathname) ?? []
  const decoded = actor === undefined ? undefined : decodedPart(actor).replace(/^@/, '')
  if (decoded === undefined || !/^(?:did:[a-z]+:[\w.:%-]{1,2000}|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.test(decoded))
    return undefined
  return { kind: 'bluesky', host: blueskyHost, actor: decoded, post, name: addressName(decoded.replace(/^did:[a-z]+:/, ''), post) }
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  }
  catch {
    return part
  }
}
