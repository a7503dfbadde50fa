import * as z from 'zod'
import { httpsAddress, ifValid, validItems } from '../../lenientSchema'

export type BlueskyPost = z.infer<typeof blueskyPost>
export type BlueskyAuthor = z.infer<typeof blueskyAuthor>
export type Facet = z.infer<typeof facet>

/** What a stretch of a text is; its ends are counted in bytes of UTF-8. */
export const facet = z.object({
  index: z.object({ byteStart: z.int().min(0), byteEnd: z.int().min(0) }),
  features: validItems(z.object({ $type: z.string(), uri: ifValid(z.string()) })),
})

export const blueskyAuthor = z.object({
  did: z.string(),
  handle: ifValid(z.string()),
  displayName: ifValid(z.string()),
  avatar: ifValid(httpsAddress),
  verification: ifValid(z.object({ verifiedStatus: ifValid(z.string()) })),
})

/** A post as `app.bsky.feed.defs#postView` has it. */
export const blueskyPost = z.object({
  uri: z.string(),
  author: blueskyAuthor,
  record: z.object({
    text: z.string().catch(''),
    createdAt: z.string().catch(''),
    langs: validItems(z.string()),
    facets: validItems(facet),
    reply: ifValid(z.object({ parent: z.object({ uri: z.string() }) })),
    embed: z.unknown().optional(),
  }),
  embed: z.unknown().optional(),
  replyCount: z.number().catch(0),
})

const described = { alt: z.string().catch('') }
export const embeddedImage = z.object({ fullsize: ifValid(httpsAddress), thumb: ifValid(httpsAddress), thumbnail: ifValid(httpsAddress), ...described })
export const externalLink = z.object({ uri: z.string(), title: z.string().catch('') })
/** A post that another one quotes. */
export const quotedRecord = z.object({
  author: blueskyAuthor,
  value: z.object({ text: z.string(), facets: validItems(facet) }),
})
