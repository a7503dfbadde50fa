import type { Author } from '../../thread'
import type { MastodonAccount } from './mastodonSchema'

/** What servers show for those who have chosen no avatar. */
const noAvatar = /\/avatars\/original\/missing\.png$/

/** Who wrote a post on Mastodon: the handle has the name of the server, and emoji of the server are no part of a name. */
export function mastodonPerson({ username = '', acct = username, display_name = '', avatar, url, emojis }: MastodonAccount): Author {
  return {
    name: withoutEmoji(display_name, emojis.map(({ shortcode }) => shortcode)) || username || acct,
    handle: fullHandle(acct, url),
    ...avatar !== undefined && !noAvatar.test(avatar) && { avatar },
  }
}

/** "@ada@example.social"; an account of the server that was asked is named without it. */
export function fullHandle(acct: string, url: string | undefined): string {
  const name = acct.trim().replace(/^@/, '')
  const host = /^https?:\/\/([^/?#:@]+)/i.exec(url ?? '')?.[1]
  return name === '' ? '' : name.includes('@') || host === undefined ? `@${name}` : `@${name}@${host}`
}

function withoutEmoji(name: string, shortcodes: readonly string[]): string {
  return shortcodes.reduce((rest, shortcode) => shortcode === '' ? rest : rest.replaceAll(`:${shortcode}:`, ''), name).replace(/\s+/g, ' ').trim()
}
