import { markedSlot } from './roleMarks'

/** What Satori draws between two slots, as an SVG of the whole canvas; or the key of a slot, where it stands among them. */
export type SatoriPart = { readonly svg: string } | { readonly slot: number }

/** An element at the top of Satori's SVG. */
interface Element {
  readonly name: string
  readonly text: string
}

const tag = /<(\/?)([a-z]+)\b[^>]*?(\/?)>/gi
const definitions = new Set(['defs', 'mask', 'clipPath', 'filter', 'pattern', 'linearGradient', 'radialGradient'])

/** Divides Satori's SVG of a frame at the marks of its slots, in the order in which it draws. */
export function satoriParts(svg: string, width: number, height: number): SatoriPart[] {
  const elements = topElements(svg)
  const defined = elements.filter(({ name }) => definitions.has(name))
  const parts: (SatoriPart | { drawn: string[] })[] = []
  for (const { name, text } of elements) {
    if (definitions.has(name))
      continue
    const slot = markedSlot(/ fill="([^"]*)"/.exec(text)?.[1] ?? '')
    const last = parts.at(-1)
    if (slot !== undefined)
      parts.push({ slot })
    else if (last && 'drawn' in last)
      last.drawn.push(text)
    else
      parts.push({ drawn: [text] })
  }
  return parts.map(part => 'drawn' in part ? { svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${usedBy(part.drawn.join(''), defined)}${part.drawn.join('')}</svg>` } : part)
}

/** The definitions that elements refer to, and those that these refer to, in their order. */
function usedBy(drawn: string, defined: readonly Element[]): string {
  const used = new Set<Element>()
  let waiting = [drawn]
  while (waiting.length > 0) {
    const ids = new Set(waiting.flatMap(text => Array.from(text.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id)))
    const found = defined.filter(element => !used.has(element) && Array.from(element.text.matchAll(/ id="([^"]*)"/g)).some(([, id]) => ids.has(id)))
    for (const element of found)
      used.add(element)
    waiting = found.map(({ text }) => text)
  }
  return defined.filter(element => used.has(element)).map(({ text }) => text).join('')
}

function topElements(svg: string): Element[] {
  const elements: Element[] = []
  let depth = 0
  let start = 0
  let name = ''
  for (const { 0: text, 1: closes, 2: tagName, 3: isEmpty, index } of svg.matchAll(tag)) {
    if (closes) {
      depth--
    }
    else if (depth === 1) {
      start = index
      name = tagName
    }
    if (depth === 1 && (closes || isEmpty))
      elements.push({ name, text: svg.slice(start, index + text.length) })
    if (!closes && !isEmpty)
      depth++
  }
  return elements
}
