/** Documents with the field names of Mastodon's interface, and made-up content. */

export const ada = { id: '1', username: 'ada', acct: 'ada', display_name: 'Ada Lovelace', avatar: 'https://files.example/ada.png', url: 'https://social.example/@ada', emojis: [] }
export const bob = { id: '2', username: 'bob', acct: 'bob@other.example', display_name: 'Bob', avatar: 'https://files.example/avatars/original/missing.png', url: 'https://other.example/@bob', emojis: [] }

/** A status; its text is its id in a paragraph. */
export function status(id: string, { answers, ...fields }: { readonly answers?: { id: string, account: { id: string } } } & Record<string, unknown> = {}): { id: string, account: { id: string } } & Record<string, unknown> {
  return {
    id,
    uri: `https://social.example/users/ada/statuses/${id}`,
    url: `https://social.example/@ada/${id}`,
    created_at: '2026-03-01T10:00:00.000Z',
    account: ada,
    content: `<p>${id}</p>`,
    spoiler_text: '',
    sensitive: false,
    visibility: 'public',
    language: 'en',
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
    replies_count: 0,
    reblogs_count: 1,
    favourites_count: 2,
    in_reply_to_id: answers?.id ?? null,
    in_reply_to_account_id: answers?.account.id ?? null,
    reblog: null,
    poll: null,
    card: null,
    quote: null,
    edited_at: null,
    ...fields,
  }
}

export function attachment(type: string, fields: object = {}): object {
  return { id: '9', type, url: `https://files.example/${type}.jpg`, preview_url: `https://files.example/${type}-small.jpg`, description: null, meta: { original: { width: 4, height: 3 } }, blurhash: 'x', ...fields }
}
