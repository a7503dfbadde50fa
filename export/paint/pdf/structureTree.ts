import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { FormulaItem } from '../../layout/card'
import type { CardPart } from '../../layout/cardPart'
import { PDFHexString } from '@cantoo/pdf-lib'

/** Marked content of a page: what it shows, and what of the page it is by its number there. */
export interface MarkedContent {
  readonly part: CardPart
  /** Where its text begins in that of its part. */
  readonly start: number
  /** Where it is a formula of its own among other text. */
  readonly formula?: FormulaItem
}

export interface MarkedPage {
  readonly ref: PDFRef
  /** By number. */
  readonly contents: readonly MarkedContent[]
}

interface Element {
  readonly type: string
  readonly ref: PDFRef
  readonly page: PDFRef
  readonly alt: string | undefined
  readonly kids: (Element | number)[]
}

/** The tree that says what of each page is a heading, a paragraph, an item and so on, in the order in which it is read (ISO 32000-2, 14.7). */
export function addStructureTree(context: PDFContext, pages: readonly MarkedPage[]): PDFRef {
  const root = context.nextRef()
  const whole = context.nextRef()
  const sections: PDFRef[] = []
  const parents: PDFObject[] = []
  pages.forEach((page, index) => {
    const { section, owners } = sectionOf(context, page)
    sections.push(section.ref)
    writeElement(context, section, whole)
    parents.push(context.obj(index), context.register(context.obj(owners.map(({ ref }) => ref))))
  })
  context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: sections }))
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [whole], ParentTree: { Nums: parents }, ParentTreeNextKey: pages.length }))
  return root
}

/** The elements of a page, and for each of its contents the one that it belongs to. */
function sectionOf(context: PDFContext, { ref: page, contents }: MarkedPage): { readonly section: Element, readonly owners: readonly Element[] } {
  const create = (type: string, parent: Element | undefined, alt?: string): Element => {
    const element: Element = { type, ref: context.nextRef(), page, alt, kids: [] }
    parent?.kids.push(element)
    return element
  }
  const section = create('Sect', undefined)
  const elements = new Map<CardPart, Element>()
  const items = new Map<CardPart, Element>()
  /** Lists that are open, the innermost last. */
  let lists: { readonly depth: number, readonly list: Element, item: Element | undefined }[] = []
  let table: { readonly number: number | undefined, readonly element: Element, row: number | undefined, tableRow: Element } | undefined

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
        const element = create('Table', section)
        table = { number: part.table, element, row: part.row, tableRow: create('TR', element) }
      }
      else if (table.row !== part.row) {
        table.row = part.row
        table.tableRow = create('TR', table.element)
      }
      return create(part.row === -1 ? 'TH' : 'TD', table.tableRow)
    }
    table = undefined
    switch (part.kind) {
      case 'heading': return create(`H${part.level}`, section)
      case 'quote': return create('P', create('BlockQuote', section))
      case 'code': return create('Code', create('P', section))
      case 'picture': return create('Figure', section, part.alt ?? '')
      default: return create('P', section)
    }
  }

  const owners: Element[] = []
  const starts = new Map<Element, { readonly start: number, readonly kid: Element | number }[]>()
  contents.forEach(({ part, start, formula }, number) => {
    const element = elements.get(part) ?? elementOf(part)
    elements.set(part, element)
    const owner = formula ? create('Formula', undefined, formula.spoken || formula.text) : element
    owners.push(owner)
    starts.set(element, [...starts.get(element) ?? [], { start, kid: formula ? owner : number }])
    if (formula)
      owner.kids.push(number)
  })
  // A line that is read from the right is not written in that order.
  for (const [element, kids] of starts)
    element.kids.unshift(...kids.toSorted((a, b) => a.start - b.start).map(({ kid }) => kid))
  return { section, owners }
}

function writeElement(context: PDFContext, { type, ref, page, alt, kids }: Element, parent: PDFRef): void {
  for (const kid of kids) {
    if (typeof kid !== 'number')
      writeElement(context, kid, ref)
  }
  context.assign(ref, context.obj({ Type: 'StructElem', S: type, P: parent, Pg: page, ...alt !== undefined && { Alt: PDFHexString.fromText(alt) }, ...type === 'TH' && { A: { O: 'Table', Scope: 'Column' } }, K: kids.map(kid => typeof kid === 'number' ? kid : kid.ref) }))
}
