import type { FetchDocument } from '../../../../export/thread/address/fetchDocument'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnswerError } from '../../../../export/thread/address/fetchDocument'
import { readThread } from '../../../../export/thread/address/readThread'
import { threadAddress } from '../../../../export/thread/address/threadAddress'
import { importThread } from '../../../../export/thread/importThread'
import { InputError } from '../../../../export/thread/inputError'
import { fuzzSize } from '../../../fuzzSize'

const encoder = new TextEncoder()

/** Answers in JSON; what is undefined is not there. */
function answering(answer: (url: URL) => unknown): { readonly fetchDocument: FetchDocument, readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    async fetchDocument(address) {
      asked.push(address)
      const value = answer(new URL(address))
      if (value === undefined)
        throw new AnswerError('Expected a host to have the document.', address.includes('bsky') ? 400 : 404)
      return { bytes: encoder.encode(typeof value === 'string' ? value : JSON.stringify(value)), type: 'application/json', address }
    },
  }
}

const decoded = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes))

describe('readThread(a Bluesky address)', () => {
  const post = (index: number) => ({ uri: `at://did:plc:ada/app.bsky.feed.post/${index}`, author: { did: 'did:plc:ada' }, replyCount: index < 129 ? 1 : 0 })
  const other = { post: { uri: 'at://did:plc:bob/app.bsky.feed.post/1', author: { did: 'did:plc:bob' }, replyCount: 0 }, replies: [] }

  /** A server that gives a thread of 130 posts, 50 levels at once, with an answer of somebody else before each. */
  function view(from: number, levels: number): object {
    return { post: post(from), replies: levels === 0 || from === 129 ? [] : [other, view(from + 1, levels - 1)] }
  }
  function bluesky(url: URL): unknown {
    const query = url.searchParams
    if (url.pathname === '/xrpc/com.atproto.identity.resolveHandle')
      return query.get('handle') === 'ada.example' ? { did: 'did:plc:ada' } : undefined
    const index = /^at:\/\/did:plc:ada\/app\.bsky\.feed\.post\/(\d+)$/.exec(query.get('uri') ?? '')?.[1]
    return url.pathname === '/xrpc/app.bsky.feed.getPostThread' && index !== undefined && Number(index) < 130 ? { thread: view(Number(index), 50), threadgate: null } : undefined
  }
  function ownPosts(thread: { readonly post: { readonly uri: string, readonly author: { readonly did: string } }, readonly replies: readonly never[] }): string[] {
    const next: typeof thread | undefined = (thread.replies as readonly typeof thread[]).find(reply => reply.post.author.did === 'did:plc:ada')
    return [thread.post.uri, ...next ? ownPosts(next) : []]
  }

  it('asks for the DID of a handle, then for the thread, as deep as it may, and goes on where the answer ends', async () => {
    const { fetchDocument, asked } = answering(bluesky)
    const { bytes } = await readThread(threadAddress('https://bsky.app/profile/ada.example/post/0'), fetchDocument)
    expect(asked.map(address => new URL(address)).map(({ host, pathname, searchParams }) => [host, pathname, ...searchParams.values()])).toEqual([
      ['public.api.bsky.app', '/xrpc/com.atproto.identity.resolveHandle', 'ada.example'],
      ['public.api.bsky.app', '/xrpc/app.bsky.feed.getPostThread', 'at://did:plc:ada/app.bsky.feed.post/0', '1000', '1000'],
      ['public.api.bsky.app', '/xrpc/app.bsky.feed.getPostThread', 'at://did:plc:ada/app.bsky.feed.post/50', '1000', '0'],
      ['public.api.bsky.app', '/xrpc/app.bsky.feed.getPostThread', 'at://did:plc:ada/app.bsky.feed.post/100', '1000', '0'],
    ])
    expect(ownPosts(decoded(bytes).thread)).toEqual(Array.from({ length: 130 }, (_, index) => post(index).uri))
    expect(decoded(bytes).threadgate).toBe(null)
  })

  it('asks once for the thread of a DID that is whole', async () => {
    const { fetchDocument, asked } = answering(bluesky)
    await readThread(threadAddress('https://bsky.app/profile/did:plc:ada/post/100'), fetchDocument)
    expect(asked).toHaveLength(1)
  })

  it('ends when a server says that there is more and never gives it', async () => {
    const { fetchDocument, asked } = answering(() => ({ thread: { post: post(0), replies: [] } }))
    await readThread(threadAddress('https://bsky.app/profile/did:plc:ada/post/0'), fetchDocument)
    expect(asked).toHaveLength(2)
    const endless = answering(url => ({ thread: { post: post(0), replies: [{ post: post(Number(/\d+$/.exec(url.searchParams.get('uri')!)![0]) + 1), replies: [] }] } }))
    await readThread(threadAddress('https://bsky.app/profile/did:plc:ada/post/0'), endless.fetchDocument)
    expect(endless.asked).toHaveLength(40)
  })

  it.each([
    ['https://bsky.app/profile/nobody.example/post/0', 'Expected nobody.example to be somebody on Bluesky'],
    ['https://bsky.app/profile/ada.example/post/900', 'Expected ada.example to have a post 900 on Bluesky, but public.api.bsky.app knows none'],
  ])('says of %s what is not there', async (address, says) => {
    await expect(readThread(threadAddress(address), answering(bluesky).fetchDocument)).rejects.toThrow(says)
  })

  it.each([['[]'], ['null'], ['<html>'], ['{ "thread": ']])('says that %s is not what it asked for', async (body) => {
    await expect(readThread(threadAddress('https://bsky.app/profile/did:plc:ada/post/0'), answering(() => body).fetchDocument)).rejects.toThrow('Expected public.api.bsky.app to answer with an object of JSON')
  })
})

describe('readThread(a Mastodon address)', () => {
  const length = 150
  const status = (index: number) => ({ id: String(index + 1), account: { id: '7' }, in_reply_to_id: index === 0 ? null : String(index), replies_count: index === length - 1 ? 0 : 1 })

  /** A server with a thread of 150 statuses that gives 40 above and, below, 60 that are 20 levels deep at most. */
  function mastodon({ pathname }: URL): unknown {
    const [, id, context] = /^\/api\/v1\/statuses\/(\d+)(\/context)?$/.exec(pathname) ?? []
    const index = Number(id) - 1
    if (id === undefined || index >= length)
      return undefined
    if (!context)
      return status(index)
    const all = Array.from({ length }, (_, at) => status(at))
    return { ancestors: all.slice(Math.max(0, index - 40), index), descendants: all.slice(index + 1, index + 21) }
  }

  it.each([1, 2, 75, 149, 150])('has all of a long thread, named by its status %i', async (id) => {
    const { fetchDocument } = answering(mastodon)
    const { status: named, context: { ancestors, descendants } } = decoded((await readThread(threadAddress(`https://social.example/@ada/${id}`), fetchDocument)).bytes)
    expect(named).toEqual(status(id - 1))
    expect([...ancestors, named, ...descendants].map(({ id }: { readonly id: string }) => Number(id))).toEqual(Array.from({ length }, (_, index) => index + 1))
  })

  it('asks twice for a short thread', async () => {
    const { fetchDocument, asked } = answering(({ pathname }) => pathname.endsWith('/context') ? { ancestors: [], descendants: [status(1), status(2)] } : status(0))
    await readThread(threadAddress('https://social.example/@ada/1'), fetchDocument)
    expect(asked).toEqual(['https://social.example/api/v1/statuses/1', 'https://social.example/api/v1/statuses/1/context'])
  })

  it('ends where statuses answer one another in a circle', async () => {
    const circle = Array.from({ length: 60 }, (_, index) => ({ id: String(index + 1), account: { id: '7' }, in_reply_to_id: String((index + 59) % 60 + 1), replies_count: 1 }))
    const { fetchDocument, asked } = answering(({ pathname }) => pathname.endsWith('/context') ? { ancestors: circle, descendants: circle } : circle[0])
    await readThread(threadAddress('https://social.example/@ada/1'), fetchDocument)
    expect(asked.length).toBeLessThan(100)
  })

  it('says where a status of another server may be whole', async () => {
    const { fetchDocument } = answering(mastodon)
    expect((await readThread(threadAddress('https://social.example/@ada@home.example/1'), fetchDocument)).warnings).toEqual(['The thread was read from social.example, which may not have all posts of home.example: name the address that the status has there.'])
  })

  it('says that there is no such status', async () => {
    await expect(readThread(threadAddress('https://social.example/@ada/900'), answering(mastodon).fetchDocument)).rejects.toThrow('Expected social.example to be a Mastodon server with the public status 900, but it shows none')
  })
})

describe('readThread(address) of a hostile server', () => {
  const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(null, '', '1', '2', 'at://did:plc:ada/app.bsky.feed.post/1', 0, 1, true) }, fc.jsonValue({ maxDepth: 2 }))
  const record = (...keys: readonly string[]) => fc.record(Object.fromEntries(keys.map(key => [key, value])), { requiredKeys: [] })
  const status = fc.record({ id: value, in_reply_to_id: value, replies_count: value, content: value, created_at: value, visibility: value, media_attachments: value, account: fc.oneof(value, record('id', 'acct', 'username', 'display_name', 'avatar')) }, { requiredKeys: [] })
  const post = fc.oneof(value, fc.record({ uri: value, replyCount: value, embed: value, author: fc.oneof(value, record('did', 'handle', 'displayName')), record: fc.oneof(value, record('text', 'createdAt', 'facets', 'reply')) }, { requiredKeys: [] }))
  const { thread } = fc.letrec<{ thread: unknown }>(tie => ({ thread: fc.record({ post, parent: fc.oneof({ maxDepth: 3 }, value, tie('thread')), replies: fc.oneof({ maxDepth: 3 }, value, fc.array(tie('thread'), { maxLength: 3 })) }, { requiredKeys: [] }) }))
  const answer = fc.oneof(value, status, fc.record({ thread }), fc.record({ ancestors: fc.oneof(value, fc.array(status)), descendants: fc.oneof(value, fc.array(status)) }))

  it.each(['https://bsky.app/profile/did:plc:ada/post/1', 'https://social.example/@ada/1'])('%s gives a thread or one sentence, whatever it answers', async (address) => {
    await fc.assert(fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 4 }), async (answers) => {
      let at = 0
      const { fetchDocument, asked } = answering(() => answers[at++ % answers.length])
      const outcome = await readThread(threadAddress(address), fetchDocument).then(({ bytes }) => importThread(bytes)).catch(error => error)
      expect(outcome instanceof Error ? outcome : 'a thread').toSatisfy(result => result === 'a thread' || result instanceof InputError)
      expect(asked.length).toBeLessThan(100)
    }), fuzzSize(300))
  })

  it.each(['https://bsky.app/profile/did:plc:ada/post/1', 'https://social.example/@ada/1'])('%s says in one sentence that values are nested too deep', async (address) => {
    const deep = `{"id":"1","thread":{"post":{"uri":"at://did:plc:ada/app.bsky.feed.post/1"},"replies":[]},"deep":${'['.repeat(300_000)}${']'.repeat(300_000)}}`
    await expect(readThread(threadAddress(address), answering(() => deep).fetchDocument)).rejects.toThrow(/received values nested too deep|an object of JSON, but received something else/)
  })
})
