import type { JsonObject } from './answerObject'
import type { FetchDocument } from './fetchDocument'
import type { AddressedText } from './readThread'
import type { BlueskyAddress } from './threadAddress'
import { InputError } from '../inputError'
import { answerBytes, answerObject, isObject, objectsOf } from './answerObject'
import { AnswerError, jsonKinds } from './fetchDocument'

/** The most that the interface gives in either direction. */
const maxLevels = 1000
/** A server that gives less at a time is asked again, but not for ever. */
const maxQuestions = 40

/**
 * The thread of a post, as `app.bsky.feed.getPostThread` gives it. Where it ends and its author's last post has answers, these are asked for too.
 * @throws {InputError}
 */
export async function readBluesky({ host, actor, post }: BlueskyAddress, fetchDocument: FetchDocument): Promise<AddressedText> {
  const base = `https://${host}/`
  const ask = async (method: string, query: Record<string, string>) => answerObject((await fetchDocument(`${base}xrpc/${method}?${new URLSearchParams(query)}`, jsonKinds)).bytes, host)
  const askThread = (uri: string, parentHeight: number) => ask('app.bsky.feed.getPostThread', { uri, depth: String(maxLevels), parentHeight: String(parentHeight) })
  const did = actor.startsWith('did:') ? actor : await resolveHandle(actor, ask)
  const answer = await askThread(`at://${did}/app.bsky.feed.post/${post}`, maxLevels).catch((error) => {
    throw error instanceof AnswerError && error.status === 400 ? new InputError(`Expected ${actor} to have a post ${post} on Bluesky, but ${host} knows none: check the address, for it may be deleted.`) : error
  })
  let thread = isObject(answer.thread) ? answer.thread : {}
  for (let questions = 1; questions < maxQuestions; questions++) {
    const { uri, answers } = lastOwn(thread)
    if (uri === undefined || answers > 0)
      break
    const more = (await askThread(uri, 0)).thread
    if (!isObject(more) || objectsOf(more.replies).length === 0)
      break
    thread = withReplies(thread, more.replies)
  }
  return { bytes: answerBytes(() => ({ ...answer, thread: withoutOthers(thread, didOf(thread)) }), host), base, warnings: [] }
}

type Ask = (method: string, query: Record<string, string>) => Promise<JsonObject>

async function resolveHandle(handle: string, ask: Ask): Promise<string> {
  const { did } = await ask('com.atproto.identity.resolveHandle', { handle }).catch((error): JsonObject => {
    if (error instanceof AnswerError && (error.status === 400 || error.status === 404))
      return {}
    throw error
  })
  if (typeof did !== 'string' || !did.startsWith('did:'))
    throw new InputError(`Expected ${handle} to be somebody on Bluesky, but nobody there has this handle: check the address.`)
  return did
}

/** Its author's last post as far as the answer goes: its address, where it has answers, and how many of these are there. */
function lastOwn(thread: JsonObject): { readonly uri: string | undefined, readonly answers: number } {
  const author = didOf(thread)
  let last = thread
  for (let next: JsonObject | undefined = thread; next; next = objectsOf(next.replies).find(reply => author !== undefined && didOf(reply) === author))
    last = next
  const { uri, replyCount } = isObject(last.post) ? last.post : {}
  return { uri: typeof uri === 'string' && typeof replyCount === 'number' && replyCount > 0 ? uri : undefined, answers: objectsOf(last.replies).length }
}

/** The thread with answers to the last post of its author. */
function withReplies(thread: JsonObject, replies: unknown): JsonObject {
  const author = didOf(thread)
  // From the last post back: a thread may be longer than the stack is deep.
  const chain: JsonObject[] = []
  for (let next: JsonObject | undefined = thread; next; next = objectsOf(next.replies).find(reply => didOf(reply) === author))
    chain.push(next)
  let below: JsonObject = { ...chain[chain.length - 1], replies }
  for (let at = chain.length - 2; at >= 0; at--) {
    const replaced: JsonObject = below
    below = { ...chain[at], replies: objectsOf(chain[at].replies).map(reply => reply === chain[at + 1] ? replaced : reply) }
  }
  return below
}

/** A thread without the answers of others, which may be thousands. */
function withoutOthers(thread: JsonObject, author: string | undefined): JsonObject {
  return author === undefined ? thread : { ...thread, replies: objectsOf(thread.replies).filter(reply => didOf(reply) === author).map(reply => withoutOthers(reply, author)) }
}

function didOf({ post }: JsonObject): string | undefined {
  const author = isObject(post) && isObject(post.author) ? post.author : {}
  return typeof author.did === 'string' ? author.did : undefined
}
