import type { Span } from './thread'
import { tokenize } from 'linkifyjs'

interface Link {
  readonly start: number
  readonly end: number
  /** Undefined for what looks like a link and is not, such as the "@" of an e-mail address. */
  readonly kind: Span['link']
}

/** No address is longer; the tokeniser needs quadratic time for some texts without white space. */
const longestWord = 2048
/** Endings that make an address of a bare name: no file extensions, no common words. */
const siteEndings = new Set('academy ai app art au be blog br ca ch cloud cn co com community de design dev edu es eu fm fr gg gov in info int io jp kr ly me news nl no online org net page press pub ru science se site social studio space tech technology tv uk us wiki world xyz'.split(' '))
/** Endings that are file extensions too; a path after them is a path in a repository rather. */
const fileEndings = new Set('ai cc cs gz js mk ml md mm mov pl pm ps py rs sh so st swift tf ts vi zip'.split(' '))

/** What every address has: a point or a colon with something on both sides. */
const addressSign = /[^.:][.:][^.:]|:\/\//
const hashSign = /[#＃]/
const mention = /(?<![\p{L}\p{M}\p{N}_@#&/.])@[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*(?:@[a-z\d-]+(?:\.[a-z\d-]+)+)?(?![\p{L}\p{M}\p{N}_/@])/gu
const hashtag = /(?<![\p{L}\p{M}\p{N}_@#&/])[#＃](?=[\p{M}\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_\u200C\u200D]+/gu

/**
 * Cuts a text into spans and marks the addresses, mentions and hashtags in it; the spans joined are the text.
 * A bare name is an address only on a well-known domain, so that `setup.py` and `Node.js` stay text.
 */
export function linkSpans(text: string): Span[] {
  const spans: Span[] = []
  let plain = ''
  for (const word of text.split(/(\s+)/)) {
    let end = 0
    for (const link of wordLinks(word)) {
      plain += word.slice(end, link.start)
      if (plain !== '')
        spans.push({ text: plain })
      plain = ''
      spans.push({ text: word.slice(link.start, link.end), link: link.kind })
      end = link.end
    }
    plain += word.slice(end)
  }
  if (plain !== '')
    spans.push({ text: plain })
  return spans
}

function wordLinks(word: string): Link[] {
  if (word.length > longestWord || !/[.@#＃:]/.test(word))
    return []
  const found = [
    ...addresses(word),
    ...word.includes('@') ? matches(word, mention, 'mention') : [],
    ...hashSign.test(word) ? matches(word, hashtag, 'hashtag') : [],
  ].sort((a, b) => a.start - b.start)
  // The first to begin wins: the "#" of an address belongs to it, the "social" of a handle to the handle.
  let end = 0
  return found.filter((link) => {
    const free = link.start >= end
    if (free)
      end = link.end
    return free
  }).filter(link => link.kind !== undefined)
}

function matches(word: string, pattern: RegExp, kind: Span['link']): Link[] {
  return [...word.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length, kind }))
}

function addresses(word: string): Link[] {
  if (!addressSign.test(word))
    return []
  let end = 0
  return tokenize(word).flatMap((token): Link[] => {
    const value = token.toString()
    const start = end
    end += value.length
    if (token.t === 'email')
      return [{ start, end, kind: undefined }]
    return token.t === 'url' && isAddress(value) ? [{ start, end, kind: 'url' }] : []
  })
}

function isAddress(value: string): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)/i.test(value))
    return true
  const bare = /^[^/?#:@]+\.([a-z]+)(\/.*)?$/s.exec(value)
  if (!bare)
    return false
  const [, ending, path] = bare
  return path === undefined ? siteEndings.has(ending) : !fileEndings.has(ending)
}
