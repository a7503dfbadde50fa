/** The person whose archive it is. */
export const accountId = '1500000000'

export interface MadePost {
  readonly id: string
  readonly text: string
  /** Id of the post that it answers. */
  readonly parent?: string
  /** Id of the person whom it answers. @default the author, where it answers a post */
  readonly answered?: string
  readonly at?: string
  readonly likes?: string
  readonly more?: Readonly<Record<string, unknown>>
}

/** An entry of `tweets.js`, with the fields that X writes: numbers are texts. */
export function xEntry({ id, text, parent, answered = parent === undefined ? undefined : accountId, at = 'Sat Dec 06 18:20:30 +0000 2025', likes = '0', more = {} }: MadePost): unknown {
  return {
    tweet: {
      edit_info: { initial: { editTweetIds: [id], editableUntil: '2025-12-06T19:20:30.000Z', editsRemaining: '5', isEditEligible: true } },
      retweeted: false,
      source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
      entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
      display_text_range: ['0', String(Array.from(text).length)],
      favorite_count: likes,
      id_str: id,
      truncated: false,
      retweet_count: '0',
      id,
      created_at: at,
      favorited: false,
      full_text: text,
      lang: 'en',
      ...parent !== undefined && { in_reply_to_status_id_str: parent, in_reply_to_status_id: parent },
      ...answered !== undefined && { in_reply_to_user_id_str: answered, in_reply_to_user_id: answered, in_reply_to_screen_name: answered === accountId ? 'ada' : 'bob' },
      ...more,
    },
  }
}

/** An entry of `media`. */
export function xMedia(fileName: string, address: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  return { url: address, media_url: `http://pbs.twimg.com/media/${fileName}`, media_url_https: `https://pbs.twimg.com/media/${fileName}`, type: 'photo', indices: ['0', '23'], ...more }
}

/** A file of the archive: a script that assigns an array. */
export function xScript(name: string, entries: readonly unknown[], part = 0): string {
  return `window.YTD.${name}.part${part} = ${JSON.stringify(entries, undefined, 2)}`
}

/** Files of an archive; messages are in it too, as in every real one. */
export function xArchiveFiles(posts: readonly MadePost[], more: Readonly<Record<string, string | Uint8Array>> = {}): Record<string, string | Uint8Array> {
  return {
    'Your archive.html': '<html></html>',
    'data/account.js': xScript('account', [{ account: { email: 'ada@example.com', createdVia: 'web', username: 'ada', accountId, createdAt: '2022-01-01T00:00:00.000Z', accountDisplayName: 'Ada Lovelace' } }]),
    'data/profile.js': xScript('profile', [{ profile: { description: { bio: 'Engines', website: '', location: '' }, avatarMediaUrl: 'https://pbs.twimg.com/profile_images/12/face.jpg' } }]),
    'data/direct-messages.js': xScript('direct_messages', [{ dmConversation: { conversationId: '1-2', messages: [] } }]),
    'data/direct-messages-group.js': xScript('direct_messages_group', []),
    'data/tweets.js': xScript('tweets', posts.map(xEntry)),
    ...more,
  }
}
