import type { Thread } from '../thread/thread'
import type { CardContext } from './cardContext'
import { glyphPieces } from './glyphPieces'

/** One sentence for each post with characters that neither a font nor the emoji set has, naming them by code point. */
export function missingGlyphs(thread: Thread, { theme, glyphs }: Pick<CardContext, 'theme' | 'glyphs'>, posts?: ReadonlySet<number>): string[] {
  return thread.posts.flatMap((post, index) => {
    const number = index + 1
    if (posts && !posts.has(number))
      return []
    const missing = new Set(post.blocks.flatMap(block => block.spans.flatMap(span => glyphPieces(span, theme.typography, glyphs).filter(piece => piece.kind === 'missing').map(piece => piece.text))))
    if (missing.size === 0)
      return []
    const names = Array.from(missing, text => `${text} (${codePoints(text)})`)
    return [`Post ${number} has ${missing.size === 1 ? 'a character' : `${missing.size} characters`} that no bundled font has, drawn as □: ${names.join(', ')}.`]
  })
}

function codePoints(text: string): string {
  return Array.from(text, character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
}
