import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { FormulaItem } from '../../layout/card'
import type { CardPart } from '../../layout/cardPart'
import type { PageLink } from './linkedItems'
import { PDFHexString } from '@cantoo/pdf-lib'
import { createHeadingLevels } from './headingLevels'

/** Marked content of a page: what it shows, and what of the page it is by its number there. */
export interface MarkedContent {
  readonly part: CardPart
  /** Where its text begins in that of its part. */
  readonly start: number
  /** Where it is a formula of its own among other text. */
  readonly formula?: FormulaItem
  /** What is read in its place, where that is not what it shows. */
  readonly actualText?: string
  /** Of text that is a link: the link, its annotation on the page, and the number of that in the table of parents. */
  readonly link?: { readonly link: PageLink, readonly annotation: PDFRef, readonly key: number }
  /** Left, bottom, right and top of a picture on its page. */
  readonly box?: PageBox
}

export type PageBox = readonly [number, number, number, number]

export interface MarkedPage {
  readonly ref: PDFRef
  /** Its number in the table of parents. */
  readonly key: number
  /** By number. */
  readonly contents: readonly MarkedContent[]
}

interface Element {
  readonly type: string
  readonly ref: PDFRef
  readonly page: PDFRef
  readonly alt: string | undefined
  readonly actualText?: string
  readonly kids: Kid[]
  box?: PageBox
}

/** Another element, marked content by its number, or what lies on the page. */
type Kid = Element | number | { readonly annotation: PDFRef }

/** What a picture is said to be of which nothing else is said. */
const namelessPicture = 'Picture'

/** The tree that says what of each page is a heading, a paragraph, an item and so on, in the order in which it is read (ISO 32000-2, 14.7). */
export function addStructureTree(context: PDFContext, pages: readonly MarkedPage[]): PDFRef {
  const root = context.nextRef()
  const whole = context.nextRef()
  const sections: PDFRef[] = []
  const parents: { readonly key: number, readonly parent: PDFObject }[] = []
  const headingLevel = createHeadingLevels()
  for (const page of pages) {
    const { section, owners } = sectionOf(context, page, headingLevel)
    sections.push(section.ref)
    writeElement(context, section, whole)
    parents.push({ key: page.key, parent: context.register(context.obj(owners.map(({ ref }) => ref))) })
    page.contents.forEach(({ link }, number) => link && parents.push({ key: link.key, parent: owners[number].ref }))
  }
  context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: sections }))
  const nums = parents.toSorted((a, b) => a.key - b.key).flatMap(({ key, parent }) => [context.obj(key), parent])
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [whole], ParentTree: { Nums: nums }, ParentTreeNextKey: parents.length }))
  return root
}

/** The elements of a page, and for each of its contents the one that it belongs to. */
function sectionOf(context: PDFContext, { ref: page, contents }: MarkedPage, headingLevel: (level: number) => number): { readonly section: Element, readonly owners: readonly Element[] } {
  const create = (type: string, parent: Element | undefined, alt?: string, actualText?: string): Element => {
    const element: Element = { type, ref: context.nextRef(), page, alt, ...actualText !== undefined && { actualText }, kids: [] }
    parent?.kids.push(element)
    return element
  }
  const section = create('Sect', undefined)
  const elements = new Map<CardPart, Element>()
  const items = new Map<CardPart, Element>()
  /** Lists that are open, the innermost last. */
  let lists: { readonly depth: number, readonly list: Element, item: Element | undefined }[] = []
  let table: OpenTable | undefined
  const tables: OpenTable[] = []

  const itemOf = (part: CardPart): Element => {
    const known = items.get(part)
    if (known)
      return known
    const depth = part.depth ?? 0
    while (lists.length > 0 && lists[lists.length - 1].depth > depth)
      lists.pop()
    if (lists.at(-1)?.depth !== depth)
      lists.push({ depth, list: create('L', lists.at(-1)?.item ?? section), item: undefined })
    const open = lists[lists.length - 1]
    open.item = create('LI', open.list)
    items.set(part, open.item)
    return open.item
  }
  const elementOf = (part: CardPart): Element => {
    if (part.kind === 'item') {
      const body = create('LBody', itemOf(part))
      // What is nested in it follows in it.
      lists[lists.length - 1].item = body
      return body
    }
    if (part.kind === 'marker')
      return create('Lbl', part.of?.kind === 'item' ? itemOf(part.of) : section)
    lists = []
    if (part.kind === 'cell') {
      if (!table || table.number !== part.table) {
        table = { number: part.table, element: create('Table', section), rows: new Map() }
        tables.push(table)
      }
      const row = table.rows.get(part.row ?? 0) ?? new Map<number, Element>()
      table.rows.set(part.row ?? 0, row)
      const cell = create(cellType(part.row ?? 0), undefined)
      row.set(part.column ?? row.size, cell)
      return cell
    }
    table = undefined
    switch (part.kind) {
      case 'heading': return create(`H${headingLevel(part.level ?? 1)}`, section)
      case 'quote': return create('P', create('BlockQuote', section))
      case 'code': return create('Code', create('P', section))
      case 'picture': return create('Figure', section, part.alt || namelessPicture)
      default: return create('P', section)
    }
  }

  const owners: Element[] = []
  const links = new Map<PageLink, Element>()
  const starts = new Map<Element, { readonly start: number, readonly kid: Element | number }[]>()
  contents.forEach(({ part, start, formula, actualText, link, box }, number) => {
    const element = elements.get(part) ?? elementOf(part)
    elements.set(part, element)
    const known = link && links.get(link.link)
    const owner = known ?? (link ? create('Link', undefined) : formula ? create('Formula', undefined, formula.spoken || formula.text) : actualText !== undefined ? create('Span', undefined, undefined, actualText) : element)
    owners.push(owner)
    if (!known)
      starts.set(element, [...starts.get(element) ?? [], { start, kid: owner === element ? number : owner }])
    if (owner !== element)
      owner.kids.push(number)
    if (link) {
      links.set(link.link, owner)
      owner.kids.push({ annotation: link.annotation })
    }
    if (box)
      owner.box = owner.box ? around(owner.box, box) : box
  })
  // A line that is read from the right is not written in that order.
  for (const [element, kids] of starts)
    element.kids.unshift(...kids.toSorted((a, b) => a.start - b.start).map(({ kid }) => kid))
  for (const { element, rows } of tables) {
    const columns = Math.max(...Array.from(rows.values()).flatMap(row => Array.from(row.keys()))) + 1
    for (const [index, row] of rows) {
      // A cell that shows nothing has its place too.
      const tableRow = create('TR', element)
      tableRow.kids.push(...Array.from({ length: columns }, (_, column) => row.get(column) ?? create(cellType(index), undefined)))
    }
  }
  return { section, owners }
}

interface OpenTable {
  readonly number: number | undefined
  readonly element: Element
  /** Cells by their column, by the row. */
  readonly rows: Map<number, Map<number, Element>>
}

/** The header's row is -1. */
function cellType(row: number): string {
  return row === -1 ? 'TH' : 'TD'
}

function around(a: PageBox, b: PageBox): PageBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

function writeElement(context: PDFContext, { type, ref, page, alt, actualText, kids, box }: Element, parent: PDFRef): void {
  const written = kids.map((kid) => {
    if (typeof kid === 'number')
      return kid
    if ('annotation' in kid)
      return { Type: 'OBJR', Pg: page, Obj: kid.annotation }
    writeElement(context, kid, ref)
    return kid.ref
  })
  const attributes = type === 'TH' ? { O: 'Table', Scope: 'Column' } : box ? { O: 'Layout', Placement: 'Block', BBox: [...box] } : undefined
  context.assign(ref, context.obj({ Type: 'StructElem', S: type, P: parent, Pg: page, ...alt !== undefined && { Alt: PDFHexString.fromText(alt) }, ...actualText !== undefined && { ActualText: PDFHexString.fromText(actualText) }, ...attributes && { A: attributes }, K: written }))
}
