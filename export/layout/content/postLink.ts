import type { Post } from '../../thread/thread'
import { blockSpans } from '../../thread/blockSpans'

/** A QR code of a longer one has modules too small to be scanned from a card. */
const maxLength = 300
const scheme = /^https?:\/\//i
const address = /^(?:https?:\/\/|www\.)[^\s.]+\.\S+$|^(?:[\w-]+\.)+[a-z]{2,24}(?:[/?#]\S*)?$/i

/** The first address that a post names, with its scheme; undefined where it names none that is short enough for a QR code. */
export function postLink({ blocks }: Pick<Post, 'blocks'>): string | undefined {
  const text = blocks.flatMap(blockSpans).find(span => span.link === 'url' && address.test(span.text) && span.text.length <= maxLength)?.text
  return text === undefined || scheme.test(text) ? text : `https://${text}`
}

/** An address as it is read, without its scheme and a slash at its end. */
export function shownAddress(text: string): string {
  return scheme.test(text) ? text.replace(scheme, '').replace(/\/$/, '') : text
}
