import type { InlineFormat } from './inlineFormat'
import type { LineFormat } from './lineFormat'
import type { TextState } from './textState'
import { isInCodeBlock, toggleCodeBlock } from './codeFormat'
import { hasInlineFormat, toggleInlineFormat } from './inlineFormat'
import { hasLineFormat, toggleLineFormat } from './lineFormat'
import { isInLink, toggleLink } from './linkFormat'

/** What a writer can make of words and lines of a post. */
export type TextFormat = InlineFormat | LineFormat | 'link' | 'codeBlock'

/** All formats, in the order in which they are shown. */
export const textFormats = ['bold', 'italic', 'strike', 'code', 'link', 'heading', 'bullets', 'numbers', 'checks', 'quote', 'codeBlock', 'formula'] as const satisfies readonly TextFormat[]

/** What puts a format on or takes it off, and tells whether it is there. */
interface FormatRule {
  readonly toggle: (state: TextState) => TextState
  readonly isOn: (state: TextState) => boolean
}

const inline = (format: InlineFormat): FormatRule => ({ toggle: state => toggleInlineFormat(state, format), isOn: state => hasInlineFormat(state, format) })
const lines = (format: LineFormat): FormatRule => ({ toggle: state => toggleLineFormat(state, format), isOn: state => hasLineFormat(state, format) })
const rules: Readonly<Record<TextFormat, FormatRule>> = {
  bold: inline('bold'),
  italic: inline('italic'),
  strike: inline('strike'),
  code: inline('code'),
  formula: inline('formula'),
  link: { toggle: toggleLink, isOn: isInLink },
  codeBlock: { toggle: toggleCodeBlock, isOn: isInCodeBlock },
  heading: lines('heading'),
  bullets: lines('bullets'),
  numbers: lines('numbers'),
  checks: lines('checks'),
  quote: lines('quote'),
}

/** A post's Markdown and selection with a format put on what is selected, or taken off where all of it has the format. */
export function formatText(state: TextState, format: TextFormat): TextState {
  return rules[format].toggle(ofWholeCharacters(state))
}

/** Formats that all of the selection has. */
export function formatsOf(state: TextState): ReadonlySet<TextFormat> {
  return new Set(textFormats.filter(format => rules[format].isOn(state)))
}

/** A selection that takes no half of a character that UTF-16 writes in two units. */
function ofWholeCharacters({ text, start, end }: TextState): TextState {
  const isInside = (place: number) => /[\uD800-\uDBFF]/.test(text[place - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[place] ?? '')
  return { text, start: isInside(start) ? start - 1 : start, end: isInside(end) ? (start === end ? end - 1 : end + 1) : end }
}
