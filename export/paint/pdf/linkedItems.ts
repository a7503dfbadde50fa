import type { CardItem, GlyphItem } from '../../layout/card'
import type { CardPart } from '../../layout/cardPart'
import type { TextMeasurer } from '../../text/textMeasurer'
import { cutRun } from './cutRun'
import { softHyphen } from './textOperators'

/** A web address that a card shows, on one line or more. */
export interface PageLink {
  readonly url: string
}

/** An item of a card, and the link that its text is of. */
export interface LinkedItem {
  readonly item: CardItem
  readonly link?: PageLink
}

interface LinkPlace {
  readonly from: number
  readonly to: number
  readonly link: PageLink
}

/** Addresses as threads show them. */
const address = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}]/gi

/** Items in their order, runs cut where the web addresses in them begin and end. */
export function linkedItems(items: readonly CardItem[], measurer: TextMeasurer): LinkedItem[] {
  const places = linkPlaces(items)
  return items.flatMap((item): LinkedItem[] => {
    const links = item.kind === 'glyphs' ? places.get(item) : undefined
    if (item.kind !== 'glyphs' || !links)
      return [{ item }]
    const ends = [0, ...links.flatMap(({ from, to }) => [from, to]), item.text.length]
    return ends.slice(1).flatMap((to, index): LinkedItem[] => {
      const piece = to > ends[index] ? cutRun(item, [ends[index], to], measurer.unitsPerEm(item.face)) : undefined
      const link = links.find(({ from }) => from === ends[index] && index % 2 === 1)?.link
      return piece ? [{ item: piece, ...link && { link } }] : []
    })
  })
}

/** Where in runs there are addresses, in order. */
function linkPlaces(items: readonly CardItem[]): ReadonlyMap<GlyphItem, readonly LinkPlace[]> {
  const runs = new Map<CardPart, GlyphItem[]>()
  for (const item of items) {
    if (item.kind === 'glyphs' && item.part)
      runs.set(item.part, [...runs.get(item.part) ?? [], item])
  }
  const places = new Map<GlyphItem, LinkPlace[]>()
  for (const part of runs.values())
    addPlaces(part.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)), places)
  return places
}

function addPlaces(runs: readonly GlyphItem[], places: Map<GlyphItem, LinkPlace[]>): void {
  let whole = ''
  let end = 0
  const starts = runs.map(({ start = 0, text, said }) => {
    // White space between two lines is in neither, and a hyphen at the end of one is not in the text.
    whole += start > end ? ' ' : ''
    const read = said === softHyphen ? '' : text
    end = start + read.length
    const place = whole.length
    whole += read
    return place
  })
  for (const found of whole.matchAll(address)) {
    const link = { url: encodedAddress(found[0]) }
    const [first, last] = [found.index, found.index + found[0].length]
    runs.forEach((run, index) => {
      const [from, to] = [Math.max(first - starts[index], 0), Math.min(last - starts[index], run.text.length)]
      if (from < to && run.said === undefined)
        places.set(run, [...places.get(run) ?? [], { from, to, link }])
    })
  }
}

/** An address in ASCII, what is encoded already left as it is. */
function encodedAddress(address: string): string {
  return encodeURI(address.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%25', '%')
}
