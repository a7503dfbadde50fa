import type { parseDocument } from 'htmlparser2'
import { DomUtils } from 'htmlparser2'

/** An element of a parsed SVG. */
export type SvgElement = Extract<ReturnType<typeof parseDocument>['children'][number], { attribs: unknown }>

/** How many elements drawing an SVG takes: each <use> draws what it refers to once more. One that refers to itself draws nothing. */
export function countDrawn(root: SvgElement): number {
  const byId = new Map(DomUtils.getElementsByTagName('*', root).map(element => [element.attribs.id, element] as const))
  const counts = new Map<SvgElement, number>()
  const count = (element: SvgElement): number => {
    const known = counts.get(element)
    if (known !== undefined)
      return known
    // Asked again before it is known, it is inside itself.
    counts.set(element, 0)
    const copied = /(?:^|:)use$/i.test(element.name) ? byId.get(referredId(element)) : undefined
    const sum = 1 + (copied ? count(copied) : 0) + element.children.reduce((inner, child) => inner + ('attribs' in child ? count(child) : 0), 0)
    counts.set(element, sum)
    return sum
  }
  return count(root)
}

function referredId({ attribs }: SvgElement): string {
  return (attribs.href ?? attribs['xlink:href'] ?? '').trim().replace(/^#/, '')
}
