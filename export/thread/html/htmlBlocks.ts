import type { Block, Span } from '../thread'
import { joinLines } from '../joinLines'
import { spanBlocks } from '../spanBlocks'
import { headingLevels, hiddenElements, lineElements, spacedElements, styleElements, voidElements } from './elementKinds'
import { createOpenElements } from './openElements'
import { readHtml } from './readHtml'

interface OpenElement {
  readonly name: string
  /** Of the text in it. */
  readonly style: Omit<Span, 'text'>
  /** Whether it stands in an element that is not shown. */
  readonly hidden: boolean
  /** Length of all text before it. */
  readonly start: number
  /** Of a link. */
  readonly href?: string | undefined
  /** Of a list. */
  readonly list?: { readonly ordered: boolean, next: number } | undefined
}

/** Deeper items and quotations are shown as deep as this. */
const maxDepth = 9

/**
 * Blocks of a post in HTML, as servers of the fediverse send it: paragraphs, line breaks, lists, quotations, headings, code, styles, links, mentions and hashtags.
 * A line of a paragraph that begins with a bullet is an item. Addresses that a server abbreviates by hiding their ends are whole; scripts, styles and the like are left out, and a picture is its alt text.
 */
export function htmlBlocks(html: string): Block[] {
  const blocks: Block[] = []
  const elements = createOpenElements<OpenElement>()
  let runs: Span[] = []
  /** Of all text so far. */
  let length = 0
  /** Whether the next block has a blank line before it. */
  let gap = false
  /** Place of an item that has no text yet. */
  let item: Pick<Block, 'marker' | 'depth'> | undefined
  /** Of the code that is being read. */
  let language: string | undefined

  const isCode = () => elements.count('pre') > 0
  const isHidden = () => elements.count(...hiddenElements) > 0
  const depth = () => elements.count('li', 'blockquote')

  function push(block: Omit<Block, 'tight'>): void {
    blocks.push({ ...block, depth: Math.min(maxDepth, block.depth), tight: blocks.length > 0 && !gap })
    gap = false
  }

  /** Ends the paragraph that is being read. */
  function endParagraph(): void {
    const level = Array.from(headingLevels).find(([name]) => elements.count(name) > 0)?.[1]
    const quotations = elements.count('blockquote')
    const read = spanBlocks(trimmedStart(runs), { items: !item && quotations === 0 && level === undefined })
    const lines = quotations > 0 ? joinLines(read) : read
    runs = []
    lines.forEach((line, index) => {
      gap ||= index > 0 && !line.tight
      if (item)
        push({ ...line, ...item, kind: 'item' })
      else if (quotations > 0)
        push({ ...line, kind: 'quote', depth: quotations - 1 })
      else
        push({ ...line, depth: depth() + line.depth, ...level !== undefined && { kind: 'heading', level } })
      item = undefined
    })
  }

  function endCode(): void {
    const text = runs.map(run => run.text).join('').replace(/^\n/, '').replace(/\n$/, '')
    runs = []
    if (text.trim() === '')
      return
    if (item)
      push({ kind: 'item', ...item, spans: [] })
    item = undefined
    push({ kind: 'code', marker: '', depth: depth(), spans: [{ text, code: true }], ...language !== undefined && { code: { language } } })
  }

  /** Ends what was read where an element of blocks begins or ends. */
  function turn(name: string, opens: boolean): void {
    if (!spacedElements.has(name) && !lineElements.has(name))
      return
    if (name === 'pre' && !opens)
      endCode()
    else
      endParagraph()
    // An item begins with its text, and items follow one another.
    if (spacedElements.has(name))
      gap ||= elements.count('li') === 0 || (opens && !item && name !== 'ul' && name !== 'ol')
  }

  function write(text: string): void {
    length += text.length
    if (text !== '')
      runs.push({ text, ...elements.innermost()?.style })
  }

  function writeText(text: string): void {
    if (isHidden())
      return
    if (isCode())
      return write(text)
    const shown = text.replace(/[\t\n\f\r ]+/g, space => /[^ ]/.test(space) ? ' ' : space)
    const startsLine = runs.length === 0 || runs.at(-1)!.text.endsWith('\n')
    write(startsLine && /^[\t\n\f\r]/.test(text) ? shown.trimStart() : shown)
  }

  function writeVoid(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'br')
      write('\n')
    else if (name === 'img')
      write(attributes.get('alt') ?? '')
    else if (name === 'hr')
      push({ kind: 'divider', marker: '', depth: depth(), spans: [] })
  }

  function open(name: string, attributes: ReadonlyMap<string, string>): void {
    const hidden = isHidden()
    const mayHaveBlocks = !hidden && !isCode()
    if (mayHaveBlocks && (spacedElements.has(name) || lineElements.has(name))) {
      // Nobody has to close these.
      if (elements.innermost()?.name === 'p')
        closeInnermost()
      if (name === 'li' && elements.innermost()?.name === 'li')
        closeInnermost()
      turn(name, true)
    }
    if (voidElements.has(name))
      return hidden ? undefined : writeVoid(name, attributes)
    if (mayHaveBlocks && name === 'li')
      item = { marker: itemMarker(elements.innermost()?.list, attributes), depth: depth() }
    if (mayHaveBlocks && (name === 'td' || name === 'th') && runs.length > 0)
      write(' | ')
    if (name === 'pre' || (name === 'code' && isCode()))
      language = codeLanguage(attributes) ?? (name === 'pre' ? undefined : language)
    const href = name === 'a' ? webAddress(attributes.get('href')) : undefined
    elements.push({
      name,
      hidden,
      start: length,
      style: { ...elements.innermost()?.style, ...styleElements.get(name), ...href !== undefined && { link: linkKind(attributes) } },
      href,
      list: name === 'ul' || name === 'ol' ? { ordered: name === 'ol', next: wholeNumber(attributes.get('start')) ?? 1 } : undefined,
    })
  }

  function closeInnermost(): void {
    const element = elements.innermost()
    if (!element)
      return
    const { name, hidden, href, start } = element
    if (!hidden && href !== undefined && length === start)
      write(href)
    if (!hidden && (name === 'pre' || !isCode()))
      turn(name, false)
    elements.pop()
    if (name === 'li')
      item = undefined
  }

  function close(name: string): void {
    if (elements.count(name) === 0)
      return
    let closed: string | undefined
    do {
      closed = elements.innermost()?.name
      closeInnermost()
    } while (closed !== name)
  }

  readHtml(html, { open, close, text: writeText })
  while (elements.innermost())
    closeInnermost()
  endParagraph()
  return blocks
}

function itemMarker(list: OpenElement['list'], attributes: ReadonlyMap<string, string>): string {
  if (!list?.ordered)
    return '-'
  const number = wholeNumber(attributes.get('value')) ?? list.next
  list.next = number + 1
  return `${number}.`
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

function webAddress(href: string | undefined): string | undefined {
  return href !== undefined && /^(?:https?:\/\/|mailto:)/i.test(href) ? href : undefined
}

function linkKind(attributes: ReadonlyMap<string, string>): Span['link'] {
  const classes = words(attributes.get('class'))
  return classes.includes('hashtag') || words(attributes.get('rel')).includes('tag') ? 'hashtag' : classes.includes('mention') ? 'mention' : 'url'
}

function codeLanguage(attributes: ReadonlyMap<string, string>): string | undefined {
  const language = words(attributes.get('class')).find(name => /^lang(?:uage)?-/.test(name))?.replace(/^lang(?:uage)?-/, '')
  return language !== undefined && /^[\w#+.-]{1,40}$/.test(language) ? language : undefined
}

function words(text = ''): string[] {
  return text.split(/\s+/)
}

function trimmedStart(runs: readonly Span[]): Span[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '')
  return first === -1 ? [] : [{ ...runs[first], text: runs[first].text.trimStart() }, ...runs.slice(first + 1)]
}
