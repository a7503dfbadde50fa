/** Documents with the field names of Bluesky's interface, and made-up content. */

export const ada = { did: 'did:plc:ada', handle: 'ada.example', displayName: 'Ada Lovelace', avatar: 'https://cdn.example/ada.jpg', verification: { verifications: [], verifiedStatus: 'valid', trustedVerifierStatus: 'none' } }
export const bob = { did: 'did:plc:bob', handle: 'bob.example', displayName: 'Bob' }

export interface PostFields {
  readonly by?: object
  readonly answers?: string
  readonly embed?: object
  readonly record?: object
  readonly fields?: object
}

/** View of a post; its text is its name unless a record says another. */
export function post(name: string, { by = ada, answers, embed, record, fields }: PostFields = {}): Record<string, unknown> & { uri: string } {
  return {
    uri: uri(name, by),
    cid: `bafy${name}`,
    author: by,
    record: {
      $type: 'app.bsky.feed.post',
      text: name,
      createdAt: '2026-03-01T10:00:00.000Z',
      langs: ['en'],
      ...answers !== undefined && { reply: { root: { uri: answers, cid: 'x' }, parent: { uri: answers, cid: 'x' } } },
      ...record,
    },
    ...embed && { embed },
    replyCount: 0,
    repostCount: 1,
    likeCount: 2,
    quoteCount: 0,
    bookmarkCount: 0,
    indexedAt: '2026-03-01T10:00:01.000Z',
    ...fields,
  }
}

export function uri(name: string, { did }: { did?: string } = ada): string {
  return `at://${did}/app.bsky.feed.post/${name}`
}

export function view(of: object, rest: { readonly parent?: unknown, readonly replies?: readonly unknown[] } = {}): Record<string, unknown> {
  return { $type: 'app.bsky.feed.defs#threadViewPost', post: of, ...rest, threadContext: {} }
}

export const deleted = { $type: 'app.bsky.feed.defs#notFoundPost', uri: uri('gone'), notFound: true }
export const blocked = { $type: 'app.bsky.feed.defs#blockedPost', uri: uri('hidden'), blocked: true, author: { did: ada.did } }

/** Item of `app.bsky.unspecced.getPostThreadV2`. */
export function item(depth: number, of: { uri: string }, rest: object = {}): object {
  return { uri: of.uri, depth, value: { $type: 'app.bsky.unspecced.defs#threadItemPost', post: of, moreParents: false, moreReplies: 0, opThread: true, ...rest } }
}
