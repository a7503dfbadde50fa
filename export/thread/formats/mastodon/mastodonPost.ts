import type { Block, Picture, Post } from '../../thread'
import type { MastodonMedia, MastodonStatus } from './mastodonSchema'
import { htmlBlocks } from '../../html/htmlBlocks'
import { quotedPost } from '../../quotedPost'
import { focusOf } from './focalPoint'
import { mastodonPerson } from './mastodonPerson'
import { quotedStatus } from './mastodonSchema'
import { warnedBlocks } from './warnedBlocks'

/** A post of Mastodon with all that stands around its text: its content warning in a first line, the options of a poll as a list, what it quotes, and its pictures; moving ones and videos are counted as missing. */
export function mastodonPost(text: readonly Block[], { spoiler_text, poll, quote, media_attachments: media }: MastodonStatus): Post {
  const blocks = [...text, ...pollBlocks(poll?.options.map(({ title }) => title) ?? []), ...quotedBlocks(quote)]
  const pictures = media.flatMap(picture)
  return { blocks: warnedBlocks(spoiler_text, blocks), pictures, missingPictures: media.filter(({ type }) => type !== 'audio').length - pictures.length }
}

/** The options of a poll. */
export function pollBlocks(options: readonly string[]): Block[] {
  return options.map((option, index) => ({ kind: 'item', marker: '-', depth: 0, tight: index > 0, spans: [{ text: option.replace(/\s+/g, ' ').trim() }] }))
}

function quotedBlocks(quote: unknown): Block[] {
  const { data } = quotedStatus.safeParse(quote)
  return data && ['public', 'unlisted'].includes(data.quoted_status.visibility) ? quotedPost(htmlBlocks(data.quoted_status.content), mastodonPerson(data.quoted_status.account)) : []
}

function picture({ type, url, preview_url, description, meta }: MastodonMedia): Picture[] {
  const source = url ?? preview_url
  if (type !== 'image' || source === undefined)
    return []
  const focus = focusOf(meta?.focus)
  return [{ source, alt: description.trim(), ...focus && { focus } }]
}
