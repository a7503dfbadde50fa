import type { CardItem, GlyphItem } from '../../layout/card'
import type { CardPart } from '../../layout/cardPart'
import type { LinkedItem, PageLink } from './linkedItems'
import type { PdfPage } from './pdfPage'
import type { MarkedContent, PageBox } from './structureTree'
import type { ItemWriter } from './writeItem'
import { linkedItems } from './linkedItems'
import { softHyphen, writeSpace } from './textOperators'
import { writeItem } from './writeItem'

/** Marked content, and what of it lies where on the page; y grows downwards. */
export interface WrittenContent extends Omit<MarkedContent, 'link' | 'box'> {
  readonly link?: PageLink
  readonly run?: GlyphItem
  readonly box?: PageBox
}

/** Writes items in order; what belongs together in reading is marked together. Gives what each mark is of. */
export async function writeMarkedItems(page: PdfPage, items: readonly CardItem[], writer: ItemWriter): Promise<WrittenContent[]> {
  const contents: WrittenContent[] = []
  const linked = linkedItems(items, writer.measurer)
  const spaced = beforeSpaces(linked.map(({ item }) => item))
  for (const group of markedGroups(linked)) {
    const { part, formula, isHyphen, link } = group
    const [first] = group.items
    if (part) {
      page.write(`/${part.kind === 'picture' ? 'Figure' : 'P'} <</MCID ${contents.length}>> BDC`)
      contents.push({ part, start: Math.min(...group.items.map(startOf)), ...formula && { formula }, ...isHyphen && { actualText: softHyphen }, ...link && first.kind === 'glyphs' && { link, run: first }, ...part.kind === 'picture' && { box: boxAround(group.items) } })
    }
    else {
      page.write('/Artifact BMC')
    }
    const ordered = part && part.kind !== 'picture' ? group.items.toSorted((a, b) => startOf(a) - startOf(b)) : group.items
    for (const item of ordered) {
      await writeItem(page, item, writer)
      if (spaced.has(item) && (item.kind === 'glyphs' || item.kind === 'formula'))
        writeSpace(page, item, writer.face, writer.measurer, writer.pixelRatio)
    }
    page.write('EMC')
  }
  return contents
}

/** Items of text that white space follows which no item has: that at the end of a line. */
function beforeSpaces(items: readonly CardItem[]): ReadonlySet<CardItem> {
  const parts = new Map<CardPart, CardItem[]>()
  for (const item of items) {
    if ((item.kind === 'glyphs' || item.kind === 'formula' || item.kind === 'emoji') && item.part && item.part.kind !== 'picture')
      parts.set(item.part, [...parts.get(item.part) ?? [], item])
  }
  const found = new Set<CardItem>()
  for (const part of parts.values()) {
    part.sort((a, b) => startOf(a) - startOf(b))
    part.slice(1).forEach((next, index) => startOf(next) > endOf(part[index]) && found.add(part[index]))
  }
  return found
}

interface MarkedGroup {
  readonly part: CardPart | undefined
  readonly formula: Extract<CardItem, { kind: 'formula' }> | undefined
  readonly isHyphen: boolean
  readonly link: PageLink | undefined
  readonly items: CardItem[]
}

/** Items that follow one another and are of one part; each formula, hyphen and run of a link by itself. */
function markedGroups(items: readonly LinkedItem[]): MarkedGroup[] {
  const groups: MarkedGroup[] = []
  for (const { item, link } of items) {
    const part = 'part' in item ? item.part : undefined
    const formula = part && part.kind !== 'picture' && item.kind === 'formula' ? item : undefined
    const isHyphen = part !== undefined && item.kind === 'glyphs' && item.said === softHyphen
    const last = groups.at(-1)
    const isApart = formula !== undefined || isHyphen || link !== undefined
    if (last && last.part === part && !isApart && !last.formula && !last.isHyphen && !last.link)
      last.items.push(item)
    else
      groups.push({ part, formula, isHyphen, link, items: [item] })
  }
  return groups
}

function boxAround(items: readonly CardItem[]): PageBox {
  const boxes = items.map((item): PageBox => item.kind === 'glyphs' || item.kind === 'formula' ? [item.x, item.baseline - item.fontSize, item.x + item.width, item.baseline] : [item.x, item.y, item.x + item.width, item.y + item.height])
  return [Math.min(...boxes.map(box => box[0])), Math.min(...boxes.map(box => box[1])), Math.max(...boxes.map(box => box[2])), Math.max(...boxes.map(box => box[3]))]
}

function startOf(item: CardItem): number {
  return 'start' in item ? item.start ?? 0 : 0
}

function endOf(item: CardItem): number {
  return startOf(item) + ('text' in item ? (item.kind === 'glyphs' ? item.said ?? item.text : item.text).length : 0)
}
