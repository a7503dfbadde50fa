import { countOf, fieldsOf, listOf, textOf } from './jsonFields'
import { xDate } from './xDate'

/** A post of the archive, as its files have it. */
export interface XPost {
  readonly id: string
  /** Ids of all versions of an edited post, the first one first; the post's own id where it was never edited. */
  readonly versions: readonly string[]
  /** Id of the post that it answers. */
  readonly parent: string | undefined
  /** Id of the person whom it answers. */
  readonly answered: string | undefined
  /** Milliseconds since 1970, in UTC; 0 where the archive names no date that can be read. */
  readonly time: number
  readonly likes: number
  /** With entities of HTML and short addresses in it. */
  readonly text: string
  /** Characters at the start that apps do not show: the names of those whom it answers. */
  readonly hidden: number
  /** As X found it, such as "en"; empty where it found none. */
  readonly language: string
  /** Full addresses by the short ones in the text. */
  readonly addresses: ReadonlyMap<string, string>
  readonly media: readonly XMedia[]
}

export interface XMedia {
  /** Short address that stands for it in the text. */
  readonly address: string
  /** Name of the file on X's servers, such as "GabcXY.jpg". */
  readonly fileName: string
  readonly isPhoto: boolean
  readonly alt: string
}

/** A post from an entry of `tweets.js`; undefined for a post of somebody else that was only passed on, and for anything that has no id. */
export function readXPost(entry: unknown): XPost | undefined {
  const { tweet = entry } = fieldsOf(entry)
  const fields = fieldsOf(tweet)
  const id = idOf(fields.id_str) ?? idOf(fields.id)
  const text = textOf(fields.full_text ?? fields.text)
  if (id === undefined || text.startsWith('RT @'))
    return undefined
  const entities = fieldsOf(fields.entities)
  const extended = listOf(fieldsOf(fields.extended_entities).media)
  const versions = listOf(fieldsOf(fieldsOf(fields.edit_info).initial).editTweetIds).map(idOf).filter(version => version !== undefined)
  return {
    id,
    versions: versions.includes(id) ? versions : [id],
    parent: idOf(fields.in_reply_to_status_id_str) ?? idOf(fields.in_reply_to_status_id),
    answered: idOf(fields.in_reply_to_user_id_str) ?? idOf(fields.in_reply_to_user_id),
    time: xDate(textOf(fields.created_at)),
    likes: countOf(fields.favorite_count),
    text,
    hidden: countOf(listOf(fields.display_text_range)[0]),
    language: textOf(fields.lang),
    addresses: new Map(listOf(entities.urls).map(addressPair).filter(pair => pair !== undefined)),
    media: (extended.length > 0 ? extended : listOf(entities.media)).map(readMedia),
  }
}

/** Whether one id was given before another: ids are numbers that grow with time, too large to count with. */
export function compareIds(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0)
}

/** A short address and the one that it stands for, in either of the forms that the archive has. */
export function addressPair(value: unknown): readonly [string, string] | undefined {
  const { url, shortUrl, expanded_url: expanded, expandedUrl } = fieldsOf(value)
  const short = textOf(url ?? shortUrl)
  const full = textOf(expanded ?? expandedUrl)
  return short !== '' && /^https?:\/\/\S+$/i.test(full) ? [short, full] : undefined
}

export function idOf(value: unknown): string | undefined {
  const text = textOf(value)
  return /^[1-9]\d{0,24}$/.test(text) ? text : undefined
}

function readMedia(value: unknown): XMedia {
  const { url, media_url: plain, media_url_https: secure, type, ext_alt_text: alt } = fieldsOf(value)
  const [path] = textOf(secure ?? plain).split(/[?#]/, 1)
  return { address: textOf(url), fileName: path.slice(path.lastIndexOf('/') + 1), isPhoto: type === undefined || type === 'photo', alt: textOf(alt).trim() }
}
