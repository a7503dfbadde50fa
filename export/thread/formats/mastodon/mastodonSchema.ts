import * as z from 'zod'
import { httpsAddress, ifValid, validItems } from '../../lenientSchema'

export type MastodonStatus = z.infer<typeof mastodonStatus>
export type MastodonAccount = z.infer<typeof mastodonAccount>
export type MastodonMedia = z.infer<typeof mastodonMedia>

const id = z.union([z.string(), z.number()]).transform(String)

/** A point of a picture that matters, from -1 to 1 to the right and upwards. */
export const focalPoint = z.object({ x: z.number(), y: z.number() })

export const mastodonMedia = z.object({
  type: z.string().catch('unknown'),
  url: ifValid(httpsAddress),
  preview_url: ifValid(httpsAddress),
  description: z.string().catch(''),
  meta: ifValid(z.object({ focus: ifValid(focalPoint) })),
})

export const mastodonAccount = z.object({
  id,
  username: ifValid(z.string()),
  acct: ifValid(z.string()),
  display_name: ifValid(z.string()),
  avatar: ifValid(httpsAddress),
  url: ifValid(z.string()),
  emojis: validItems(z.object({ shortcode: z.string() })),
})

/** A post as `GET /api/v1/statuses/:id` answers it. */
export const mastodonStatus = z.object({
  id,
  created_at: z.string().catch(''),
  account: mastodonAccount,
  content: z.string().catch(''),
  spoiler_text: z.string().catch(''),
  visibility: z.string().catch('public'),
  language: ifValid(z.string()),
  media_attachments: validItems(mastodonMedia),
  in_reply_to_id: ifValid(id.nullable()),
  in_reply_to_account_id: ifValid(id.nullable()),
  replies_count: z.number().catch(0),
  poll: ifValid(z.object({ options: validItems(z.object({ title: z.string() })) })),
  quote: z.unknown().optional(),
})

/** What a post quotes, where everybody may see it. */
export const quotedStatus = z.object({ quoted_status: z.object({ account: mastodonAccount, content: z.string(), visibility: z.string().catch('public') }) })
