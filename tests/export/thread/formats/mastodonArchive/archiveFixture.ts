/** Files with the field names of Mastodon's archive, and made-up content. */

const address = 'https://social.example/users/ada'
export const everybody = 'https://www.w3.org/ns/activitystreams#Public'
export const followers = `${address}/followers`

export const actor = {
  '@context': ['https://www.w3.org/ns/activitystreams', {}],
  'id': address,
  'type': 'Person',
  'preferredUsername': 'ada',
  'name': 'Ada Lovelace :blobcat:',
  'url': 'https://social.example/@ada',
  'icon': { type: 'Image', mediaType: 'image/png', url: 'avatar.png' },
  'tag': [{ type: 'Emoji', name: ':blobcat:', icon: {} }],
  'outbox': 'outbox.json',
}

export function noteAddress(id: number): string {
  return `${address}/statuses/${id}`
}

export interface NoteFields {
  readonly answers?: number | string
  /** @default public */
  readonly to?: readonly string[]
  readonly cc?: readonly string[]
  readonly note?: object
}

/** What the outbox has of a post; its text is its id in a paragraph, published in the minute of its id. */
export function create(id: number, { answers, to = [everybody], cc = [followers], note }: NoteFields = {}): object {
  const published = new Date(Date.UTC(2026, 2, 1, 10, id)).toISOString()
  return {
    id: `${noteAddress(id)}/activity`,
    type: 'Create',
    actor: address,
    published,
    to,
    cc,
    object: {
      id: noteAddress(id),
      type: 'Note',
      summary: null,
      inReplyTo: typeof answers === 'number' ? noteAddress(answers) : answers ?? null,
      published,
      url: `https://social.example/@ada/${id}`,
      attributedTo: address,
      to,
      cc,
      sensitive: false,
      atomUri: noteAddress(id),
      inReplyToAtomUri: null,
      conversation: 'tag:social.example,2026:objectId=1',
      content: `<p>${id}</p>`,
      contentMap: { en: `<p>${id}</p>` },
      attachment: [],
      tag: [],
      replies: { id: `${noteAddress(id)}/replies`, type: 'Collection', first: {} },
      ...note,
    },
  }
}

export function announce(id: number): object {
  return { id: `${noteAddress(id)}/activity`, type: 'Announce', actor: address, published: '2026-03-01T10:00:00Z', to: [everybody], cc: [], object: 'https://other.example/users/bob/statuses/7' }
}

export function outbox(...items: readonly object[]): string {
  return JSON.stringify({ '@context': ['https://www.w3.org/ns/activitystreams', { ostatus: 'x' }], 'id': 'outbox.json', 'type': 'OrderedCollection', 'totalItems': items.length, 'orderedItems': items })
}

export function archive(...items: readonly object[]): Record<string, string | Uint8Array> {
  return { 'actor.json': JSON.stringify(actor), 'outbox.json': outbox(...items), 'avatar.png': new Uint8Array([1]), 'likes.json': '{}', 'bookmarks.json': '{}' }
}
