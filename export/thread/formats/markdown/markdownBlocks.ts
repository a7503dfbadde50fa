import type { BlockContent, Code, DefinitionContent, FootnoteDefinition, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Math } from 'mdast-util-math'
import type { Block, Picture, Span } from '../../thread'
import type { Definitions } from './markdownDefinitions'
import type { Notes } from './markdownNotes'
import type { PastedLine } from './pastedItems'
import { createDepths, innerSign } from '../../itemSigns'
import { linkSpans } from '../../linkSpans'
import { wholeTable } from '../../wholeTable'
import { parseCodeInfo } from './codeInfo'
import { readCodeNotation } from './codeNotation'
import { displayParts } from './displayParts'
import { styledHtml } from './htmlTags'
import { isComment, isFootnote, markdownSpans } from './markdownSpans'
import { nodeSource } from './nodeSource'
import { pastedItems, pastedLines } from './pastedItems'

export interface MarkdownDocument {
  /** The text that the positions of the nodes point into. */
  readonly source: string
  readonly definitions: Definitions
  /** Footnotes of the post. */
  readonly notes: Notes
  /** Takes the names of HTML tags that are shown as text. */
  readonly unknownTags: Set<string>
}

interface Place {
  /** Lists and quotations around the node. */
  readonly depth: number
  readonly quoted: boolean
}

type Content = RootContent | BlockContent | DefinitionContent

/** Blocks and pictures of the nodes of a post; nesting becomes depth, a blank line in the source ends tightness, and footnotes come last, numbered in the order in which they are referred to. */
export function markdownBlocks(nodes: readonly Content[], { source, definitions, notes, unknownTags }: MarkdownDocument): { blocks: Block[], pictures: Picture[] } {
  const blocks: Block[] = []
  const pictures: Picture[] = []
  const depths = createDepths()
  /** Names of footnotes in the order of their first references. */
  const noteNames: string[] = []
  let lastLine = -Infinity

  /** Whether no blank line stands before a node. */
  function isTight(node: Content | ListItem): boolean {
    return blocks.length > 0 && node.position!.start.line - lastLine <= 1
  }

  function push(node: Content | ListItem, block: Omit<Block, 'tight'>, endLine = node.position!.end.line): void {
    blocks.push({ ...block, tight: isTight(node) })
    lastLine = endLine
    depths.reset()
  }

  /** Lines of a paragraph, some of which begin with a bullet that Markdown does not know. */
  function pushLines(node: Content, lines: readonly PastedLine[], depth: number): void {
    lines.forEach(({ sign, spans }, index) => {
      if (!sign)
        depths.reset()
      blocks.push({ kind: sign ? 'item' : 'paragraph', marker: sign?.marker ?? '', depth: depth + (sign ? depths.of(sign) : 0), tight: index > 0 || isTight(node), spans })
    })
    lastLine = node.position!.end.line
  }

  function noteNumber(name: string): string {
    if (!noteNames.includes(name))
      noteNames.push(name)
    return String(noteNames.indexOf(name) + 1)
  }

  function inline(node: Content | undefined): Span[] {
    if (node?.type !== 'paragraph' && node?.type !== 'heading')
      return []
    return phrasing(node.children)
  }

  function phrasing(nodes: readonly PhrasingContent[]): Span[] {
    const found = markdownSpans(nodes, { definitions, noteNumber, unknownTags })
    pictures.push(...found.pictures)
    return found.spans
  }

  function pushText(node: Content, spans: Span[], { depth, quoted }: Place, level?: Block['level']): void {
    const pasted = level === undefined && !quoted ? pastedLines(spans) : undefined
    // A paragraph of pictures alone leaves no text, but its lines are not a blank line either.
    if (spans.length === 0)
      lastLine = node.position!.end.line
    else if (quoted)
      push(node, { kind: 'quote', marker: '', depth: depth - 1, spans: level === undefined ? spans : bold(spans) })
    else if (pasted)
      pushLines(node, pasted, depth)
    else
      push(node, level === undefined ? { kind: 'paragraph', marker: '', depth, spans } : { kind: 'heading', marker: '', depth, spans, level })
  }

  /** Formulas that are displayed stand between the lines of their paragraph; in a quotation they stay in its text. */
  function pushParagraph(node: Paragraph, place: Place): void {
    const parts = place.quoted ? [node.children] : displayParts(node.children, source)
    for (const part of parts)
      typeof part === 'string' ? pushFormula(node, part, place.depth) : pushText(node, phrasing(part), place)
  }

  function pushFormula(node: Content | ListItem, tex: string, depth: number): void {
    push(node, { kind: 'formula', marker: '', depth, spans: [{ text: tex, formula: true }] })
  }

  function visitFormula(node: Math, { depth, quoted }: Place): void {
    const tex = node.value.trim()
    if (quoted)
      push(node, { kind: 'quote', marker: '', depth: depth - 1, spans: [{ text: tex.replace(/\s+/g, ' '), formula: true }] })
    else
      pushFormula(node, tex, depth)
  }

  function pushCode(node: Code, depth: number): void {
    const pasted = /^[`~]/.test(nodeSource(node, source)) ? undefined : pastedItems(node.value)
    if (pasted)
      pushLines(node, pasted, depth)
    else if (node.value !== '')
      push(node, { kind: 'code', marker: '', depth, ...codeContent(node) })
  }

  function visit(node: Content, place: Place): void {
    switch (node.type) {
      case 'paragraph': return pushParagraph(node, place)
      case 'heading': return pushText(node, inline(node), place, headingLevel(node.depth))
      case 'blockquote': return node.children.forEach(child => visit(child, { depth: place.depth + 1, quoted: true }))
      case 'code': return node.lang?.toLowerCase() === 'math' && node.value.trim() !== '' ? visitFormula({ ...node, type: 'math' }, place) : pushCode(node, place.depth)
      case 'math': return visitFormula(node, place)
      case 'table': return push(node, { kind: 'table', marker: '', depth: place.depth, spans: [], table: wholeTable(node.children.map(row => row.children.map(cell => phrasing(cell.children))), node.align?.map(align => align ?? 'start')) })
      case 'list': return listMarkers(node, source).forEach((marker, index) => visitItem(node.children[index], marker, place))
      case 'html': return pushText(node, isComment(node.value) ? [] : phrasing(styledHtml(node.value) ?? [node]), place)
      case 'thematicBreak': return push(node, { kind: 'divider', marker: '', depth: place.depth, spans: [] })
      case 'footnoteDefinition': return notes.isShown(node) ? undefined : pushText(node, linkSpans(nodeSource(node, source)), place)
      // Other definitions show nothing, and other kinds belong to extensions that are not in use.
      case 'definition': return isFootnote(node.identifier) ? pushText(node, linkSpans(nodeSource(node, source)), place) : undefined
    }
  }

  function visitItem(item: ListItem, marker: string, { depth, quoted }: Place): void {
    const [first] = item.children
    const opening = first?.type === 'paragraph' || first?.type === 'heading'
    const parts = opening ? displayParts(first.children, source) : []
    const { box, spans } = taskBox(typeof parts[0] === 'object' ? phrasing(parts[0]) : [], marker)
    const shown = first?.type === 'heading' ? bold(spans) : spans
    push(item, { kind: 'item', marker: box ?? marker, depth, spans: shown }, opening ? first.position!.end.line : item.position!.start.line)
    for (const part of parts.slice(typeof parts[0] === 'object' ? 1 : 0))
      typeof part === 'string' ? pushFormula(first, part, depth + 1) : pushText(first, phrasing(part), { depth: depth + 1, quoted })
    item.children.slice(opening ? 1 : 0).forEach(child => visit(child, { depth: depth + 1, quoted }))
  }

  /** The first paragraph has the number before it; what else the note holds belongs to it. */
  function pushNote({ children }: FootnoteDefinition, marker: string, tight: boolean): void {
    const [first, ...rest] = children
    const opens = first?.type === 'paragraph'
    blocks.push({ kind: 'note', marker, depth: 0, tight, spans: opens ? inline(first) : [] })
    rest.unshift(...opens || !first ? [] : [first])
    rest.forEach((child) => {
      lastLine = -Infinity
      if (child.type === 'paragraph')
        push(child, { kind: 'note', marker: '', depth: 1, spans: inline(child) })
      else
        visit(child, { depth: 1, quoted: false })
    })
  }

  nodes.forEach(node => visit(node, { depth: 0, quoted: false }))
  // A note may refer to more notes.
  for (let index = 0; index < noteNames.length; index++) {
    const note = notes.of(noteNames[index])
    if (note)
      pushNote(note, String(index + 1), index > 0)
  }
  return { blocks, pictures }
}

/** A code block without the comments that only mark its lines. */
function codeContent({ value, lang, meta }: Code): Pick<Block, 'spans' | 'code'> {
  const { code, settings } = readCodeNotation(value, parseCodeInfo([lang, meta].filter(Boolean).join(' ')))
  return { spans: [{ text: code, code: true }], ...Object.keys(settings).length > 0 && { code: settings } }
}

/** The box of a task as the sign of its item: `[ ]` and `[x]` are boxes to those who write them. */
function taskBox([first, ...rest]: readonly Span[], marker: string): { readonly box?: string, readonly spans: Span[] } {
  const box = !first || first.code ? undefined : /^\[([ x])\]\s+/i.exec(first.text)
  const inner = marker === '-' && first && !first.code ? innerSign(first.text) : undefined
  if (!box && !inner)
    return { spans: first ? [first, ...rest] : [] }
  const text = first.text.slice(box?.[0].length ?? inner?.length)
  return { box: box ? box[1] === ' ' ? '☐' : '☑' : inner?.marker, spans: text === '' ? rest : [{ ...first, text }, ...rest] }
}

/** Markers as written; a list numbered "1. 1. 1." counts up, as everyone who writes one means it. */
function listMarkers(list: List, source: string): string[] {
  if (!list.ordered)
    return list.children.map(() => '-')
  const written = list.children.map(item => /^\d+[.)]/.exec(nodeSource(item, source))?.[0] ?? '1.')
  const lazy = written.length > 1 && written.every(marker => marker === written[0])
  return lazy ? written.map((marker, index) => `${Number.parseInt(marker) + index}${marker.at(-1)}`) : written
}

function headingLevel(depth: number): Block['level'] {
  return depth === 1 ? 1 : depth === 2 ? 2 : 3
}

function bold(spans: readonly Span[]): Span[] {
  return spans.map(span => ({ ...span, bold: true }))
}
