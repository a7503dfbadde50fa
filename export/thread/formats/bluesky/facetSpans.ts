import type { Span } from '../../thread'
import type { Facet } from './blueskySchema'

/** A stretch of a text in UTF-16 units, and what it is. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly link: NonNullable<Span['link']>
  readonly uri?: string | undefined
}

const kinds = new Map<string, Stretch['link']>([
  ['app.bsky.richtext.facet#link', 'url'],
  ['app.bsky.richtext.facet#mention', 'mention'],
  ['app.bsky.richtext.facet#tag', 'hashtag'],
])

/**
 * Spans of a Bluesky post: its links, mentions and hashtags are where its facets say.
 * An address that was shortened ("example.com/a-long-pa...") is written out. A facet that ends outside the text or inside a character is ignored, and so is one that overlaps another before it.
 */
export function facetSpans(text: string, facets: readonly Facet[]): Span[] {
  const spans: Span[] = []
  let end = 0
  for (const stretch of stretches(text, facets)) {
    if (stretch.start < end)
      continue
    if (stretch.start > end)
      spans.push({ text: text.slice(end, stretch.start) })
    spans.push({ text: writtenOut(text.slice(stretch.start, stretch.end), stretch.uri), link: stretch.link })
    end = stretch.end
  }
  return end < text.length ? [...spans, { text: text.slice(end) }] : spans
}

/** In the order of the text. */
function stretches(text: string, facets: readonly Facet[]): Stretch[] {
  const units = unitsOfBytes(text, facets.flatMap(({ index }) => [index.byteStart, index.byteEnd]))
  return facets.flatMap(({ index, features }): Stretch[] => {
    const [start, end] = [units.get(index.byteStart), units.get(index.byteEnd)]
    const feature = features.find(({ $type }) => kinds.has($type))
    return start === undefined || end === undefined || start >= end || !feature ? [] : [{ start, end, link: kinds.get(feature.$type)!, uri: feature.uri }]
  }).sort((a, b) => a.start - b.start)
}

/** Places in UTF-16 units by places in bytes of UTF-8; those that are none, or inside a character, are left out. */
function unitsOfBytes(text: string, places: readonly number[]): Map<number, number> {
  const wanted = new Set(places)
  const units = new Map<number, number>()
  let bytes = 0
  let unit = 0
  for (const character of text) {
    if (wanted.has(bytes))
      units.set(bytes, unit)
    bytes += byteCount(character.codePointAt(0)!)
    unit += character.length
  }
  return wanted.has(bytes) ? units.set(bytes, unit) : units
}

function byteCount(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}

function writtenOut(shown: string, uri: string | undefined): string {
  const cut = /(?:…|\.{3})$/.exec(shown)
  return cut && uri !== undefined && /^https?:\/\//i.test(uri) && bare(uri).startsWith(bare(shown.slice(0, cut.index))) ? uri : shown
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/^www\./i, '').toLowerCase()
}
