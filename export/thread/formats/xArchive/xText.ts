import type { XNote } from './xNotes'
import type { XPost } from './xPost'

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/**
 * Text of a post as apps show it: entities decoded, short addresses replaced by those that they stand for, without the addresses of its pictures and the names of those whom it answers.
 * A note is the whole text of a post that is too long for `tweets.js`.
 */
export function xText({ text, hidden, addresses, media }: XPost, note?: XNote): string {
  const full = new Map([...addresses, ...note?.addresses ?? [], ...media.map(({ address }) => [address, ''] as const)])
  return (note ? note.text : withoutMentions(text, hidden))
    // In one pass: "&amp;lt;" was written as "&lt;".
    .replace(/&(?:amp|lt|gt);/g, entity => entities[entity])
    .replace(/https?:\/\/t\.co\/\w+/g, short => full.get(short) ?? short)
    .trim()
}

/** Positions count characters, not their halves; what they hide is trusted only where it is names. */
function withoutMentions(text: string, hidden: number): string {
  const start = hidden === 0 ? '' : Array.from(text.slice(0, 2 * hidden)).slice(0, hidden).join('')
  return /^(?:@\w{1,50}\s{1,9})+$/.test(start) ? text.slice(start.length) : text
}
