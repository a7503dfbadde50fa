import type { Picture, Post } from '../../thread'
import type { Attachment, Note } from './activitySchema'
import { htmlBlocks } from '../../html/htmlBlocks'
import { focusOf } from '../mastodon/focalPoint'
import { pollBlocks } from '../mastodon/mastodonPost'
import { warnedBlocks } from '../mastodon/warnedBlocks'

/** The text of a post, as a post without pictures. */
export function noteText({ content }: Note): Post {
  return { blocks: htmlBlocks(content ?? ''), pictures: [], missingPictures: 0 }
}

/** A post of the archive with all that stands around its text; moving pictures, videos and pictures that the archive lacks are counted as missing. */
export function notePost({ blocks }: Post, { summary, oneOf, anyOf, attachment }: Note, find: (address: string) => string | undefined): Post {
  const pictures = attachment.flatMap(item => picture(item, find))
  return {
    blocks: warnedBlocks(summary ?? '', [...blocks, ...pollBlocks([...oneOf, ...anyOf].map(({ name }) => name))]),
    pictures,
    missingPictures: attachment.filter(item => !isSound(item)).length - pictures.length,
  }
}

export function isSound({ mediaType }: Attachment): boolean {
  return mediaType.startsWith('audio/')
}

function picture({ mediaType, url, name, focalPoint }: Attachment, find: (address: string) => string | undefined): Picture[] {
  const source = mediaType.startsWith('image/') ? find(url) : undefined
  const focus = focusOf(focalPoint)
  return source === undefined ? [] : [{ source, alt: (name ?? '').trim(), ...focus && { focus } }]
}
