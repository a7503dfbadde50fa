import type { Theme } from '../theme/theme'
import type { AddedTo } from '../thread/carouselPosts'
import type { Thread } from '../thread/thread'
import type { DrawnSpan, GlyphPiece, Glyphs } from './glyphPieces'
import { drawnPosts } from '../thread/carouselPosts'
import { diagramSpans } from './diagrams/diagramSpans'
import { emojiParts } from './emojiKey'
import { drawnText, glyphPieces, graphemes, missingSign } from './glyphPieces'
import { drawnSpans } from './preparedBlock'

const mostNames = 8

/** Sentences about the posts, the author and the watermark with characters that neither a font nor the emoji set has, naming them by code point. */
export function missingGlyphs(thread: AddedTo & Pick<Thread, 'author'>, { theme, glyphs }: { readonly theme: Pick<Theme, 'typography' | 'header' | 'footer'>, readonly glyphs: Glyphs }, wanted?: ReadonlySet<number>): string[] {
  const { author } = thread
  const about = (where: string, spans: readonly DrawnSpan[]) => [
    ...sentences(where, shownPieces(spans, theme, glyphs).filter(piece => piece.kind === 'missing')),
    ...partedEmoji(where, spans.map(({ text }) => text).join(''), glyphs),
  ]
  return [
    ...about('The author\'s name', [{ text: theme.header.name ? author.name : '', bold: true }]),
    ...about('The author\'s handle', [{ text: theme.header.handle ? author.handle : '' }]),
    ...about('The watermark', [{ text: theme.footer.watermark }]),
    ...drawnPosts(thread, wanted).flatMap(({ post, number, added }) => about(added ? `The ${added}` : `Post ${number}`, post.blocks.flatMap(block => diagramSpans(block) ?? drawnSpans(block)))),
  ]
}

/** The pieces of text that are set in the card's own fonts, with the letters of formulas that the fonts of those lack. */
function shownPieces(spans: readonly DrawnSpan[], theme: Pick<Theme, 'typography'>, glyphs: Glyphs): GlyphPiece[] {
  return glyphPieces(spans, 'ltr', theme.typography, glyphs).flatMap(piece => piece.formula ? shownPieces(piece.formula.letters.map(({ text }) => ({ text })), theme, glyphs) : [piece])
}

function sentences(where: string, missing: readonly GlyphPiece[]): string[] {
  const [squares, bare] = [true, false].map(isSquare => Array.from(new Set(missing.filter(piece => (drawnText(piece) === missingSign) === isSquare).map(piece => piece.text))))
  return [
    ...squares.length > 0 ? [`${where} has ${squares.length === 1 ? 'a character' : `${squares.length} characters`} that no bundled font has, drawn as ${missingSign}: ${named(squares)}.`] : [],
    ...bare.length > 0 ? [`${where} has ${bare.length === 1 ? 'a letter' : `${bare.length} letters`} with marks that no bundled font has, drawn without them: ${named(bare)}.`] : [],
  ]
}

/** A sentence about the emoji that are drawn as their parts. */
function partedEmoji(where: string, text: string, { emoji }: Glyphs): string[] {
  const parted = text.includes('\u200D') ? Array.from(new Set(graphemes(text))).filter(grapheme => emojiParts(grapheme, emoji).length > 1) : []
  return parted.length > 0 ? [`${where} has ${parted.length === 1 ? 'an emoji' : `${parted.length} emoji`} that the bundled set lacks, drawn as ${parted.length === 1 ? 'its' : 'their'} parts: ${named(parted)}.`] : []
}

function named(texts: readonly string[]): string {
  const names = texts.slice(0, mostNames).map(text => `${text} (${codePoints(text)})`).join(', ')
  return texts.length > mostNames ? `${names} and ${texts.length - mostNames} more` : names
}

function codePoints(text: string): string {
  return Array.from(text, character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
}
