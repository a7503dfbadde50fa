import type { GlyphPiece } from './glyphPieces'

/** The letters before and after a piece of text that its own letters join; empty where none do. */
export interface JoiningContext {
  readonly before: string
  readonly after: string
}

export const noContext: JoiningContext = { before: '', after: '' }

// As much as HarfBuzz looks at: a letter and the marks on it.
const reach = 5
const joiner = /[\p{Script=Arabic}\p{M}\u0640\u200D]/u
const atEnd = /[\p{Script=Arabic}\p{M}\u0640\u200D]{1,5}$/u
const atStart = /^[\p{Script=Arabic}\p{M}\u0640\u200D]{1,5}/u

/** What stands around a piece in its paragraph: Arabic letters join across a change of style or the end of a line inside a word. */
export function joiningContext({ kind, text, paragraph, start, shaping }: GlyphPiece): JoiningContext {
  if (kind !== 'text' || shaping.script !== 'Arab')
    return noContext
  const end = start + text.length
  const joins = [start - 1, end].some(index => joiner.test(paragraph[index] ?? ''))
  return joins ? { before: atEnd.exec(paragraph.slice(Math.max(0, start - reach), start))?.[0] ?? '', after: atStart.exec(paragraph.slice(end, end + reach))?.[0] ?? '' } : noContext
}
