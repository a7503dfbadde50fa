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

/** A post's Markdown and selection with a format put on what is selected, or taken off where all of it has the format. */
export function formatText(given: TextState, format: TextFormat): TextState {
  const state = ofWholeCharacters(given)
  switch (format) {
    case 'bold':
    case 'italic':
    case 'strike':
    case 'code':
    case 'formula':
      return toggleInlineFormat(state, format)
    case 'link':
      return toggleLink(state)
    case 'codeBlock':
      return toggleCodeBlock(state)
    default:
      return toggleLineFormat(state, format)
  }
}

/** Formats that all of the selection has. */
export function formatsOf(state: TextState): ReadonlySet<TextFormat> {
  return new Set(textFormats.filter(format => hasFormat(state, format)))
}

function hasFormat(state: TextState, format: TextFormat): boolean {
  switch (format) {
    case 'bold':
    case 'italic':
    case 'strike':
    case 'code':
    case 'formula':
      return hasInlineFormat(state, format)
    case 'link':
      return isInLink(state)
    case 'codeBlock':
      return isInCodeBlock(state)
    default:
      return hasLineFormat(state, format)
  }
}

/** A selection that takes no half of a character that UTF-16 writes in two units. */
function ofWholeCharacters({ text, start, end }: TextState): TextState {
  const isInside = (place: number) => /[\uD800-\uDBFF]/.test(text[place - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[place] ?? '')
  return { text, start: isInside(start) ? start - 1 : start, end: isInside(end) ? (start === end ? end - 1 : end + 1) : end }
}
