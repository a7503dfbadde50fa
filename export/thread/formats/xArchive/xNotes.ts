import type { XPost } from './xPost'
import { parseElement } from '../../archive/jsonElements'
import { fieldsOf, listOf, textOf } from './jsonFields'
import { xDate } from './xDate'
import { addressPair, idOf } from './xPost'

/** The whole text of a post of more than 280 characters. */
export interface XNote {
  /** Ids that it may have in common with its post. */
  readonly ids: readonly string[]
  readonly time: number
  readonly text: string
  readonly addresses: ReadonlyMap<string, string>
}

/** A post and its note are published at once. */
const maxApart = 60_000
/** Of the beginning, so much must agree. */
const comparedLength = 60

/** Texts of long posts, by the id of their post; of `note-tweet.js`, only what belongs to one of the posts is kept. */
export async function notesOf(posts: readonly XPost[], elements: AsyncIterable<string>, name: string): Promise<ReadonlyMap<string, XNote>> {
  const found = new Map<string, XNote>()
  const byId = new Map(posts.flatMap(post => post.versions.map(version => [version, post] as const)))
  const nearest = new Map<string, number>()
  for await (const text of elements) {
    const note = readNote(parseElement(text, name))
    if (!note)
      continue
    const named = note.ids.map(id => byId.get(id)).find(post => post !== undefined)
    if (named) {
      found.set(named.id, note)
      nearest.set(named.id, -1)
      continue
    }
    for (const post of posts) {
      const apart = Math.abs(post.time - note.time)
      if (apart <= maxApart && apart < (nearest.get(post.id) ?? Infinity) && continues(note.text, post.text)) {
        found.set(post.id, note)
        nearest.set(post.id, apart)
      }
    }
  }
  return found
}

/** Whether a post is cut off: what is left of a long one ends with an ellipsis, and maybe its own address. */
export function isCutOff({ text }: XPost): boolean {
  return text.length > 200 && /…(?:\s{0,4}https?:\/\/t\.co\/\w{1,20})?$/.test(text)
}

function readNote(entry: unknown): XNote | undefined {
  const { noteTweet = entry } = fieldsOf(entry)
  const { noteTweetId, tweetId, createdAt, core, noteTweetResults } = fieldsOf(noteTweet)
  const content = fieldsOf(core ?? noteTweetResults)
  const text = textOf(content.text)
  if (text === '')
    return undefined
  return {
    ids: [idOf(tweetId), idOf(noteTweetId)].filter(id => id !== undefined),
    time: xDate(textOf(createdAt)),
    text,
    addresses: new Map(listOf(content.urls).map(addressPair).filter(pair => pair !== undefined)),
  }
}

/** Whether a longer text begins as a post does; the addresses in them may be written differently. */
function continues(text: string, post: string): boolean {
  const start = beginning(post)
  return start !== '' && text.length > start.length && beginning(text).startsWith(start)
}

function beginning(text: string): string {
  const [words] = text.split(/https?:\/\/|…/, 1)
  return words.slice(0, comparedLength).replace(/\s+/g, ' ').trim()
}
