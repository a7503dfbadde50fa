import * as z from 'zod'
import { ifValid, validItems } from '../../lenientSchema'
import { focalPoint } from '../mastodon/mastodonSchema'

export type Activity = z.infer<typeof activity>
export type Note = Activity['object']
export type Attachment = Note['attachment'][number]

/** One address or several. */
const addresses = z.union([z.string().transform(address => [address]), validItems(z.string())])
const options = validItems(z.object({ name: z.string() }))

/** A picture or the like; focal points are written as two numbers. */
const attachment = z.object({
  mediaType: z.string().catch(''),
  url: z.string().catch(''),
  name: z.string().nullable().catch(null),
  focalPoint: ifValid(z.tuple([z.number(), z.number()]).transform(([x, y]) => ({ x, y })).pipe(focalPoint)),
})

/** What the outbox has of a post: `Announce`, which has a mere address as its object, is none. */
export const activity = z.object({
  type: z.literal('Create'),
  object: z.object({
    id: z.string(),
    type: z.enum(['Note', 'Question']),
    published: z.string().catch(''),
    url: ifValid(z.string()),
    inReplyTo: ifValid(z.string().nullable()),
    to: addresses,
    cc: addresses,
    summary: z.string().nullable().catch(null),
    content: z.string().nullable().catch(null),
    contentMap: ifValid(z.record(z.string(), z.unknown()).nullable()),
    attachment: validItems(attachment),
    oneOf: options,
    anyOf: options,
    likes: ifValid(z.object({ totalItems: z.int().min(0) })),
  }),
})

/** Whose archive it is. */
export const actor = z.object({
  id: z.string(),
  preferredUsername: z.string().catch(''),
  name: z.string().catch(''),
  url: ifValid(z.string()),
  icon: ifValid(z.object({ url: z.string() })),
  tag: validItems(z.object({ type: z.literal('Emoji'), name: z.string() })),
})
