import type { Block, Picture } from '../../thread'
import * as z from 'zod'
import { ifValid, validItems } from '../../lenientSchema'
import { quotedPost } from '../../quotedPost'
import { spanBlocks } from '../../spanBlocks'
import { blueskyPerson } from './blueskyPerson'
import { embeddedImage, externalLink, quotedRecord } from './blueskySchema'
import { facetSpans } from './facetSpans'

/** What a post has besides its text. */
export interface Embedded {
  readonly pictures: readonly Picture[]
  readonly missingPictures: number
  /** What stands below the text: a quoted post, the link of a preview. */
  readonly blocks: readonly Block[]
  /** Whether it quotes something that the file does not hold. */
  readonly lacksQuoted: boolean
}

const embed = z.object({
  $type: z.string(),
  images: validItems(z.unknown()),
  items: validItems(z.unknown()),
  media: z.unknown().optional(),
  record: z.unknown().optional(),
  external: ifValid(externalLink),
})

const nothing: Embedded = { pictures: [], missingPictures: 0, blocks: [], lacksQuoted: false }

/**
 * Reads the embed of a Bluesky post: images, a gallery, a link, a quoted post, or a quoted post with one of the others.
 * Pictures without an address, moving ones and videos are counted as missing.
 * @param value the embed of the post's view, or that of its record where there is no view
 * @param text of the post: a link that it holds is not repeated
 */
export function readEmbed(value: unknown, text: string): Embedded {
  const parsed = embed.safeParse(value)
  if (!parsed.success)
    return nothing
  const { $type, images, items, media, record, external } = parsed.data
  switch ($type.replace(/#view$/, '')) {
    case 'app.bsky.embed.images': return withPictures(images)
    case 'app.bsky.embed.gallery': return withPictures(items)
    case 'app.bsky.embed.video': return { ...nothing, missingPictures: 1 }
    case 'app.bsky.embed.external': return external ? link(external, text) : nothing
    case 'app.bsky.embed.record': return quoted(record)
    case 'app.bsky.embed.recordWithMedia': {
      const beside = embed.safeParse(media).data?.$type.startsWith('app.bsky.embed.record') ? nothing : readEmbed(media, text)
      // The view of a record is one level deeper here.
      const { blocks, lacksQuoted } = quoted(z.object({ record: z.unknown().optional() }).safeParse(record).data?.record)
      return { ...beside, blocks: [...beside.blocks, ...blocks], lacksQuoted }
    }
    default: return nothing
  }
}

function withPictures(images: readonly unknown[]): Embedded {
  const pictures = images.flatMap((image): Picture[] => {
    const { fullsize, thumb, thumbnail, alt = '' } = embeddedImage.safeParse(image).data ?? {}
    const source = fullsize ?? thumb ?? thumbnail
    return source === undefined ? [] : [{ source, alt }]
  })
  return { ...nothing, pictures, missingPictures: images.length - pictures.length }
}

function link({ uri, title }: z.infer<typeof externalLink>, text: string): Embedded {
  if (/^https?:\/\/[^?#]*\.gif(?:[?#]|$)/i.test(uri))
    return { ...nothing, missingPictures: 1 }
  if (!/^https?:\/\//i.test(uri) || text.includes(uri))
    return nothing
  const name = title.replace(/\s+/g, ' ').trim()
  return { ...nothing, blocks: [{ kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [...name === '' ? [] : [{ text: `${name}: ` }], { text: uri, link: 'url' }] }] }
}

function quoted(record: unknown): Embedded {
  const { success, data } = quotedRecord.safeParse(record)
  if (!success)
    return { ...nothing, lacksQuoted: true }
  return { ...nothing, blocks: quotedPost(spanBlocks(facetSpans(data.value.text, data.value.facets), { items: false }), blueskyPerson(data.author)) }
}
