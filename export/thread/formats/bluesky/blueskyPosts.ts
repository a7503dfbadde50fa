import type { BlueskyPost } from './blueskySchema'
import * as z from 'zod'
import { ifValid, validItems } from '../../lenientSchema'
import { blueskyPost } from './blueskySchema'

/** The posts that a Bluesky document holds. */
export interface BlueskyPosts {
  /** Each once, whoever wrote it. */
  readonly posts: readonly BlueskyPost[]
  /** The post that was asked for; undefined where it is not there. */
  readonly named: BlueskyPost | undefined
  /** Why it is not there. */
  readonly gone: 'deleted' | 'blocked' | undefined
  /** Addresses of posts whose replies were not asked for. */
  readonly cut: ReadonlySet<string>
}

const node = z.object({
  $type: ifValid(z.string()),
  post: z.unknown().optional(),
  parent: z.unknown().optional(),
  replies: z.unknown().optional(),
  notFound: ifValid(z.boolean()),
  blocked: ifValid(z.boolean()),
})
type Node = z.infer<typeof node>

const item = z.object({ depth: z.number().catch(0), value: node.extend({ moreReplies: z.number().catch(0) }) })

/** Whether a value is what `app.bsky.feed.getPostThread` or `app.bsky.unspecced.getPostThreadV2` answers, or a post's view in it. */
export function isBlueskyThread(value: unknown): boolean {
  if (typeof value !== 'object' || value === null)
    return false
  if (!('thread' in value))
    return '$type' in value && typeof value.$type === 'string' && value.$type.startsWith('app.bsky.feed.defs#')
  const { thread } = value
  return Array.isArray(thread)
    ? thread.length === 0 || item.safeParse(thread[0]).success
    : typeof thread === 'object' && thread !== null && ('post' in thread || ('$type' in thread && String(thread.$type).startsWith('app.bsky.')))
}

/** Collects the posts of a document, however deep its replies are; what is deleted, blocked or no post is left out. */
export function blueskyPosts(value: unknown): BlueskyPosts {
  const thread = value !== null && typeof value === 'object' && 'thread' in value ? value.thread : value
  return Array.isArray(thread) ? flatPosts(thread) : nestedPosts(thread)
}

function flatPosts(thread: readonly unknown[]): BlueskyPosts {
  const items = validItems(item).parse(thread)
  const anchor = items.find(({ depth }) => depth === 0)
  const posts = items.flatMap(({ value }) => readPost(value.post) ?? [])
  return {
    posts: distinct(posts),
    named: readPost(anchor?.value.post),
    gone: anchor && goneAs(anchor.value),
    cut: new Set(items.flatMap(({ value }) => value.moreReplies > 0 ? readPost(value.post)?.uri ?? [] : [])),
  }
}

function nestedPosts(thread: unknown): BlueskyPosts {
  const posts: BlueskyPost[] = []
  const cut = new Set<string>()
  // Replies may be deeper than a function can call itself.
  const open: { readonly value: unknown, readonly below: boolean }[] = [{ value: thread, below: true }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { data } = node.safeParse(next.value)
    if (!data)
      continue
    const post = readPost(data.post)
    if (post) {
      posts.push(post)
      // Of what is above the post that was asked for, no replies are told.
      if (next.below && !Array.isArray(data.replies) && post.replyCount > 0)
        cut.add(post.uri)
    }
    if (Array.isArray(data.replies))
      open.push(...data.replies.toReversed().map(reply => ({ value: reply as unknown, below: true })))
    if (data.parent !== undefined)
      open.push({ value: data.parent, below: false })
  }
  const top = node.safeParse(thread).data
  return { posts: distinct(posts), named: readPost(top?.post), gone: top && goneAs(top), cut }
}

function readPost(value: unknown): BlueskyPost | undefined {
  return typeof value === 'object' ? blueskyPost.safeParse(value).data : undefined
}

function goneAs({ $type = '', notFound, blocked }: Pick<Node, '$type' | 'notFound' | 'blocked'>): BlueskyPosts['gone'] {
  return blocked || /#(?:blockedPost|threadItemBlocked)$/.test($type) ? 'blocked' : notFound || /#(?:notFoundPost|threadItemNotFound)$/.test($type) ? 'deleted' : undefined
}

function distinct(posts: readonly BlueskyPost[]): BlueskyPost[] {
  return [...new Map(posts.toReversed().map(post => [post.uri, post])).values()].reverse()
}
