import type { Span } from '../thread/thread'
import type { SlideTextOptions } from './slideText'
import { slideText } from './slideText'

/** Styles by the tags that they are written as, the outermost first. */
const tags = [['bold', 'strong'], ['italic', 'em'], ['strike', 'del'], ['mark', 'mark'], ['sub', 'sub'], ['sup', 'sup']] as const
/** Signs that stand for some of them, where Markdown is sure to see them. */
const signs: Readonly<Record<string, string>> = { strong: '**', em: '*' }
const address = /^(?:https?:\/\/|www\.)[^\s<>]+$|^(?:[\w-]+\.)+[a-z]{2,24}(?:[/?#][^\s<>]*)?$/i
const punctuation = /[\s\p{P}\p{S}]/u
const plainCode = /^[^`|\s](?:[^`|\n]*[^`|\s])?$/

/** Spans as inline Markdown of Slidev: styles as signs where they are sure to be seen, otherwise as tags; formulas between "$". */
export function slideSpans(spans: readonly Span[], options: SlideTextOptions = {}): string {
  let written = ''
  spans.forEach((span, index) => {
    const text = span.text.trim()
    const start = span.text.length - span.text.trimStart().length
    const [before, after] = [span.text.slice(0, start), text === '' ? '' : span.text.slice(start + text.length)]
    written += slideText(before, { ...options, startsBlock: false })
    if (text === '')
      return
    const shown = styled({ ...span, text }, { written, next: after || spans[index + 1]?.text.slice(0, 1) || '' }, { ...options, startsBlock: options.startsBlock === true && written === '' })
    // A mark before a link would make a picture of it.
    written = (shown.startsWith('[') ? written.replace(/!$/, '\\!') : written) + shown + slideText(after, { ...options, startsBlock: false })
  })
  return written
}

interface Around {
  /** All that is written before. */
  readonly written: string
  /** The character that follows. */
  readonly next: string
}

function styled(span: Span, around: Around, options: SlideTextOptions): string {
  const styles = tags.filter(([style]) => span[style] === true && !(style === 'sup' && span.link === 'note'))
  const inner = content(span, styles.length > 0 ? { written: '', next: '' } : around, { ...options, startsBlock: options.startsBlock === true && styles.length === 0 })
  return styles.toReversed().reduce((text, [, tag]) => {
    const sign = styles.length === 1 && isSeen(span, around) ? signs[tag] : undefined
    return sign ? sign + text + sign : `<${tag}>${text}</${tag}>`
  }, inner)
}

/** Whether signs around a text open and close: not between a letter and a punctuation mark, and not beside other signs. */
function isSeen({ text, code, formula, link }: Span, { written, next }: Around): boolean {
  if (code || formula || link || written.endsWith('*') || written.endsWith('\\') || next === '*')
    return false
  const opens = !punctuation.test(text[0]) || written === '' || /[\s>]$/.test(written)
  const closes = !punctuation.test(text[text.length - 1]) || next === '' || /\s/.test(next)
  // Half of a sign beyond the basic plane is no letter that is known here.
  return opens && closes && !/^[\uD800-\uDBFF]|[\uDC00-\uDFFF]$/.test(text)
}

function content({ text, code, formula, link }: Span, { next }: Around, options: SlideTextOptions): string {
  if (formula && options.place !== 'note')
    return inlineFormula(text, next, options.isCell === true)
  if (code || formula)
    return inlineCode(text, options)
  const shown = slideText(text, options)
  if (options.place === 'note')
    return link === 'note' ? `&#91;${shown}]` : shown
  switch (link) {
    case 'url': return address.test(text) ? `[${slideText(text, { ...options, place: 'link', startsBlock: false }).replaceAll(']', '\\]')}](<${linkAddress(text)}>)` : `<span class="thread-link">${shown}</span>`
    case 'note': return `<sup class="thread-link">${shown}</sup>`
    case undefined: return shown
    default: return `<span class="thread-link">${shown}</span>`
  }
}

/** With its scheme, and without what Markdown would read as something else. */
function linkAddress(text: string): string {
  return (/^https?:/i.test(text) ? text : `https://${text}`).replaceAll('&', '&amp;').replaceAll('\\', '%5C').replaceAll('|', '%7C')
}

/** What opens a comment must not be read as one, and a run of backticks not as a fence. */
function inlineCode(text: string, { place, isCell = false }: SlideTextOptions): string {
  if (plainCode.test(text) && !/<!--|-->| {2}/.test(text))
    return `\`${text}\``
  return place === 'note' ? `<code>${slideText(text, { place })}</code>` : `<code v-pre>${slideText(text, { place: 'code', isCell })}</code>`
}

/** A "$" closes only where no digit follows, and `<!--` would open a comment for Slidev's parser. */
function inlineFormula(tex: string, next: string, isCell: boolean): string {
  const safe = formulaSource(tex).replace(/\s+/g, ' ').trim()
  const cell = isCell ? safe.replace(/\\\|/g, '\\Vert ').replaceAll('|', '\\vert ') : safe
  if (cell === '')
    return ''
  return /^\d/.test(next) ? `<span>$${cell}$</span>` : `$${cell}$`
}

/** TeX without what Slidev's parser would take for a comment, a fence or the end of the formula. */
export function formulaSource(tex: string): string {
  return tex.replaceAll('<!--', '<{}!--').replace(/(?<!\\)\$/g, '').replace(/\\$/, '\\{}')
}
