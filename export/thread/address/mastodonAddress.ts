import type { MastodonAddress } from './threadAddress'
import { addressName } from './addressName'

/** Where servers of Mastodon have their statuses. */
const paths = [
  /^\/(?:web\/|deck\/)?@(?<user>[\w.-]{1,200})(?:@(?<home>[\w.-]{1,200}))?\/(?<id>\d{1,40})(?:\/embed)?\/?$/,
  /^\/users\/(?<user>[\w.-]{1,200})\/statuses\/(?<id>\d{1,40})\/?$/,
]

/** A status, by the address of its page: https://host/@user/<number> or https://host/users/user/statuses/<number>; undefined for any other address. */
export function mastodonAddress({ host, pathname }: URL): MastodonAddress | undefined {
  for (const path of paths) {
    const { user, home, id } = path.exec(pathname)?.groups ?? {}
    if (user !== undefined)
      return { kind: 'mastodon', host, id, name: addressName(user, id), ...home && home !== host && { home } }
  }
  return undefined
}
