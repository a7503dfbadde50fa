import type { Block, Span } from '../thread/thread'
import { sliceSpans } from '../text/sliceSpans'

/** The title of a slide, and what of its blocks is left below it. */
export interface TitledBlocks {
  readonly title?: readonly Span[]
  readonly blocks: readonly Block[]
}

/** In characters: about two lines of a title. */
const maxTitle = 90
const maxSentence = 64
const minSentence = 8
/** A sentence and the white space behind it, where another begins; an abbreviation such as "e.g." is followed by a small letter. */
const firstSentence = /^([^\n.!?。！？…]{2,}(?:[.!?…]+["'”’»)\]]*(?=\s+["'“‘«(¿¡]?[\p{Lu}\p{N}\p{Lo}\p{Extended_Pictographic}])|[。！？]+[」』”]?(?=\S)))\s*/u

/**
 * The title that a post has: its first heading, a short first line, what its first paragraph has in bold before all else,
 * or a short first sentence with more behind it; none where it has nothing of the kind. Every word is in one of the two.
 */
export function slideTitle(blocks: readonly Block[]): TitledBlocks {
  const [first, ...rest] = blocks
  if (!first || (first.kind !== 'heading' && (first.kind !== 'paragraph' || first.depth > 0)))
    return { blocks }
  const text = first.spans.map(span => span.text).join('')
  if (first.kind === 'heading' || (rest.length > 0 && text.length <= maxTitle && !text.includes('\n') && !/[,;]$/.test(text)))
    return text.length <= 2 * maxTitle ? { title: titleSpans(first.spans), blocks: rest } : { blocks }
  const cut = boldLead(first.spans) ?? sentenceLead(text)
  if (cut === undefined || first.spans.some((span, index) => index === 0 && (span.code || span.formula)))
    return { blocks }
  const below = sliceSpans(first.spans, text.length - text.slice(cut).trimStart().length, text.length)
  return { title: titleSpans(trimmedEnd(sliceSpans(first.spans, 0, cut))), blocks: [{ ...first, tight: false, spans: below }, ...rest] }
}

/** Where the bold words end that a paragraph begins with, if they are a phrase of their own: they end with a mark, or a line ends there. */
function boldLead(spans: readonly Span[]): number | undefined {
  const end = spans.findIndex(span => !span.bold)
  const text = spans.slice(0, end).map(span => span.text).join('')
  const next = spans[end]?.text ?? ''
  return end > 0 && text.trim().length >= minSentence && text.length <= maxTitle && (/[.:!?…]\s*$/.test(text) || next.startsWith('\n')) && next.trim() !== '' && !text.trim().includes('\n') ? text.length : undefined
}

function sentenceLead(text: string): number | undefined {
  const line = text.slice(0, !text.includes('\n') ? text.length : text.indexOf('\n'))
  const sentence = firstSentence.exec(line.slice(0, 2 * maxTitle))?.[1] ?? (line.length < text.length && /[.:!?…。：！？]\s*$/.test(line) ? line : undefined)
  return sentence !== undefined && sentence.length <= maxSentence && sentence.trim().length >= minSentence && text.slice(sentence.length).trim() !== '' ? sentence.length : undefined
}

/** A title is bold already, and has no line breaks of its own. */
function titleSpans(spans: readonly Span[]): Span[] {
  return spans.map(({ bold, ...span }) => ({ ...span, text: span.text.replaceAll('\n', ' ') }))
}

function trimmedEnd(spans: readonly Span[]): Span[] {
  return spans.map((span, index) => index === spans.length - 1 ? { ...span, text: span.text.trimEnd() } : span)
}
