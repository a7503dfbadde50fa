import type { Block } from '../thread/thread'
import type { CodeHighlighter, CodeToken } from './codeHighlighter'
import type { DrawnSpan } from './glyphPieces'

type CodePart = Omit<CodeToken, 'role'> & Partial<Pick<CodeToken, 'role'>>

/** The spans of a code block, cut where its tokens begin and end; their texts joined are the block's text. */
export function codeSpans({ spans, code = {} }: Pick<Block, 'spans' | 'code'>, highlighter?: CodeHighlighter): DrawnSpan[] {
  const { language, ligatures = false } = code
  const text = spans.map(span => span.text).join('')
  const parts: readonly CodePart[] = language === undefined || !highlighter ? [{ start: 0, end: text.length }] : wholeParts(highlighter.tokens(text, language), text.length)
  const drawn: DrawnSpan[] = []
  let part = 0
  let offset = 0
  for (const span of spans) {
    const end = offset + span.text.length
    for (; part < parts.length && parts[part].start < end; part++) {
      const { start, end: partEnd, role } = parts[part]
      drawn.push({ ...span, text: text.slice(Math.max(offset, start), Math.min(end, partEnd)), listing: true, ligatures, ...role && { role } })
      // A part that reaches into the next span is not done.
      if (partEnd > end)
        break
    }
    offset = end
  }
  return drawn
}

/** Tokens and what lies between them, without a gap. */
function wholeParts(tokens: readonly CodeToken[], length: number): CodePart[] {
  const parts: CodePart[] = []
  let offset = 0
  for (const token of tokens) {
    if (token.start > offset)
      parts.push({ start: offset, end: token.start })
    parts.push(token)
    offset = token.end
  }
  if (offset < length)
    parts.push({ start: offset, end: length })
  return parts
}
