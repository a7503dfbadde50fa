import type { CodeRole } from '../theme/codeColors'
import type { Typography } from '../theme/theme'
import type { Span } from '../thread/thread'
import type { CodeHighlighter } from './codeHighlighter'
import type { GraphLayouter } from './diagrams/graphLayouter'
import type { Direction } from './direction'
import type { EmojiSet } from './emojiKey'
import type { FontCatalogue, FontFace, FontQuery } from './fontCatalogue'
import type { Formula, FormulaSetter } from './formulas/formula'
import type { Hyphenator } from './hyphenator'
import type { Phrases } from './phrases'
import type { Shaping } from './shaping'
import { splitGraphemes } from 'unicode-segmenter/grapheme'
import { familyName } from '../theme/fontFamilies'
import { bidiLevels } from './direction'
import { eastAsianLanguage } from './eastAsian'
import { emojiKey, emojiParts, prefersEmoji } from './emojiKey'
import { covers, fontChain } from './fontCatalogue'
import { withFormulas, wordOf } from './formulas/formulaSpans'
import { scriptOf } from './scripts'
import { latinShaping, shapingOf } from './shaping'

/** The fonts and emoji that text may be set in. */
export interface Glyphs {
  readonly fonts: FontCatalogue
  readonly emoji: EmojiSet
  /** BCP 47 tag of the text's language; empty or left out where it is not known. */
  readonly language?: string
  /** Left out where the text has none of the languages that are written without spaces. */
  readonly phrases?: Phrases | undefined
  /** Left out where the text has no long word, or is in no language that is known. */
  readonly hyphenator?: Hyphenator | undefined
  /** Left out where the text has no code in a language. */
  readonly highlighter?: CodeHighlighter | undefined
  /** Left out where the text has no formulas: what there is of them is drawn as code. */
  readonly formulas?: FormulaSetter | undefined
  /** Left out where the text has no diagrams: what there is of them is drawn as code. */
  readonly diagrams?: GraphLayouter | undefined
}

/** A span as it is drawn. */
export interface DrawnSpan extends Span {
  /** Part of a code block, which has a background of its own. */
  readonly listing?: boolean
  /** What a part of a code block is. @default 'codePlain' */
  readonly role?: CodeRole
  /** Whether code may be set with ligatures. @default false */
  readonly ligatures?: boolean
  /** Whether its figures all have one width. @default false */
  readonly tabular?: boolean
  /** Set in the accent colour, as links are. @default false */
  readonly accent?: boolean
  /** Against the text around it. @default 1 */
  readonly size?: number
  /** Whether a formula stands on lines of its own, and where it is to be broken, in em of itself. */
  readonly display?: boolean
  readonly maxWidth?: number
  /** A formula that is set. */
  readonly set?: Formula
}

/** A run of graphemes of one script and direction that one font, or one emoji picture, draws in one style. */
export interface GlyphPiece {
  readonly kind: 'text' | 'emoji' | 'formula' | 'substitute' | 'missing' | 'invisible'
  readonly text: string
  /** The paragraph that the piece is of, and where in it the piece begins, as a UTF-16 offset. */
  readonly paragraph: string
  readonly start: number
  /** What is drawn for a grapheme that no font has; empty for other kinds. */
  readonly substitute: string
  readonly face: FontFace
  /** Key of the emoji picture; empty for other kinds. */
  readonly emoji: string
  /** Of a formula, whose source is the text. */
  readonly formula?: Formula
  readonly style: PieceStyle
  /** Embedding level: odd where the piece is read from right to left (UAX #9). */
  readonly level: number
  readonly shaping: Shaping
}

export interface PieceStyle {
  readonly paint: 'text' | 'accent' | 'code' | CodeRole
  readonly strike: boolean
  /** Size of the piece against the text around it. */
  readonly scale: number
  /** Inline code, which stands on a ground of its own. */
  readonly ground: boolean
  /** How far above the line's baseline the piece stands, in em of the text around it; negative below. */
  readonly shift: number
  /** Highlighted: stands on a band. */
  readonly mark: boolean
  /** Code of a listing, whose lines hang when they go on. */
  readonly listing: boolean
}

// A mono face looks larger than the text around it at the same size.
const codeScale = 0.9
/** Letters of formulas are smaller than those of text at the same size. */
const formulaScale = 1.1
/** Of raised and lowered text. */
const scriptScale = 0.7
const raised = 0.36
const lowered = -0.16
const chains = new WeakMap<FontCatalogue, Map<string, readonly FontFace[]>>()
/** How each grapheme is drawn: letters come again and again. */
const looks = new WeakMap<EmojiSet, WeakMap<readonly FontFace[], Map<string, Look>>>()
const mostLooks = 20_000
const plainAscii = /^[\x20-\x7E]*$/
/** Drawn for a character that no font has. */
export const missingSign = '\u25A1'
const whiteSpace = /^\s+$/
/** White space but for spaces, and marks enough for a tower. */
const drawnOtherwise = /[^\S ]|\p{M}{4}/u
// As many as fit between two lines; no language stacks more.
const stackedMarks = /((?:(?=\p{M})\p{Script=Inherited}){3})(?:(?=\p{M})\p{Script=Inherited})+/gu
// Joiners, direction marks, tags and control characters: they shape others and draw nothing themselves.
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]+$/u

/** What a piece of text is drawn as: plain spaces for all white space, of a tower of marks the lowest, and what stands for a grapheme that no font has. */
export function drawnText(piece: Pick<GlyphPiece, 'substitute' | 'text'>): string {
  if (piece.substitute !== '')
    return piece.substitute
  return plainAscii.test(piece.text) || !drawnOtherwise.test(piece.text) ? piece.text : piece.text.replaceAll('\t', '    ').replace(/\s/g, ' ').replace(stackedMarks, '$1')
}

/**
 * Splits the spans of a paragraph, which is read in the direction, into the pieces that draw it; the pieces' texts joined are the spans' texts.
 * A grapheme that neither a font nor the emoji set has becomes a piece of kind "substitute" where other characters mean the same,
 * else one of kind "missing", drawn as its letter without its marks or as a white square.
 */
export function glyphPieces(spans: readonly DrawnSpan[], direction: Direction, typography: Pick<Typography, 'family' | 'weight' | 'boldWeight'>, glyphs: Glyphs): GlyphPiece[] {
  const drawn = withFormulas(spans, glyphs.formulas)
  // A formula is one word, read from left to right.
  const paragraph = drawn.map(span => span.set ? wordOf(span.text) : span.text).join('')
  const levels = bidiLevels(paragraph, direction)
  const eastAsian = eastAsianLanguage(paragraph, glyphs.language ?? '')
  const pieces: GlyphPiece[] = []
  let script = firstScript(paragraph)
  let offset = 0
  for (const span of drawn) {
    const chain = cachedChain(glyphs.fonts, { ...fontQuery(span, typography), eastAsian })
    const known = cachedLooks(glyphs.emoji, chain)
    const style = pieceStyle(span)
    if (span.set) {
      pieces.push({ kind: 'formula', text: span.text, paragraph, start: offset, substitute: '', face: chain[0], emoji: '', formula: span.set, style, level: levels ? levels[offset] : 0, shaping: latinShaping })
      offset += span.text.length
      continue
    }
    const ligatures = !isCode(span) || span.ligatures === true
    let text = ''
    let look: Look | undefined
    let level = 0
    let lookScript = script
    let start = offset
    const flush = () => {
      if (look) {
        const { kind, substitute, face, emoji } = look
        pieces.push({ kind, text, paragraph, start, substitute, face, emoji, style, level, shaping: shapingOf(level % 2 === 1 ? 'rtl' : 'ltr', lookScript, glyphs.language ?? '', ligatures, span.tabular === true) })
      }
      start += text.length
      text = ''
    }
    for (const grapheme of drawnGraphemes(span.text, glyphs.emoji)) {
      let next = known.get(grapheme)
      if (!next) {
        next = lookOf(grapheme, chain, glyphs.emoji)
        known.set(grapheme, next)
      }
      const ownLevel = levels ? levels[offset] : 0
      offset += grapheme.length
      if (next.script !== '')
        script = next.script
      // Spaces and signs that scripts share come from the font of the script that they stand in.
      if (next.script === '' && look?.kind === 'text' && look.face.scripts && ownLevel === level && (next.isSpace || next.face.scripts) && coversAll(look.face, grapheme))
        next = look
      if (!look || look.kind !== 'text' || next.kind !== 'text' || look.face !== next.face || ownLevel !== level || lookScript !== script) {
        flush()
        look = next
        level = ownLevel
        lookScript = script
      }
      text += grapheme
    }
    flush()
  }
  return pieces
}

/** The graphemes of a text; an emoji sequence that the set lacks as its parts. */
function drawnGraphemes(text: string, emoji: EmojiSet): Iterable<string> {
  return text.includes('\u200D') ? Array.from(graphemes(text)).flatMap(grapheme => emojiParts(grapheme, emoji)) : graphemes(text)
}

/** The graphemes of a text; printable ASCII needs no table. */
export function graphemes(text: string): Iterable<string> {
  return plainAscii.test(text) ? text : splitGraphemes(text)
}

interface Look extends Pick<GlyphPiece, 'kind' | 'face' | 'emoji' | 'substitute'> {
  /** Empty for what all scripts share. */
  readonly script: string
  readonly isSpace: boolean
}

function pieceStyle(span: DrawnSpan): PieceStyle {
  return {
    // The accent colour cannot be read on a band of its own.
    paint: (span.accent || span.link) && !span.mark ? 'accent' : span.listing ? span.role ?? 'codePlain' : span.code ? 'code' : 'text',
    strike: span.strike === true,
    scale: (span.set ? formulaScale : span.code && !span.listing ? codeScale : 1) * (span.sub || span.sup ? scriptScale : 1) * (span.size ?? 1),
    shift: span.sup ? raised : span.sub ? lowered : 0,
    mark: span.mark === true,
    ground: span.code === true && span.listing !== true,
    listing: span.listing === true,
  }
}

/** Script of the first letter that belongs to one. */
function firstScript(text: string): string {
  for (const character of text) {
    const script = scriptOf(character)
    if (script !== '')
      return script
  }
  return 'Latn'
}

function lookOf(grapheme: string, chain: readonly FontFace[], emojiSet: EmojiSet): Look {
  const script = scriptOf(grapheme)
  const look = (kind: GlyphPiece['kind'], face = chain[0], { emoji = '', substitute = '' } = {}): Look => ({ kind, face, emoji, substitute, script, isSpace: kind === 'text' && whiteSpace.test(grapheme) })
  const key = emojiKey(grapheme)
  if (prefersEmoji(grapheme) && emojiSet.has(key))
    return look('emoji', chain[0], { emoji: key })
  if (whiteSpace.test(grapheme))
    return look('text', faceOf(' ', chain))
  if (invisible.test(grapheme))
    return look('invisible')
  const face = faceOf(grapheme, chain)
  if (face)
    return look('text', face)
  if (emojiSet.has(key))
    return look('emoji', chain[0], { emoji: key })
  const sameMeaning = grapheme.normalize('NFKC')
  const bare = grapheme.normalize('NFD').replace(/\p{M}+/gu, '')
  const substitute = [sameMeaning, bare].find(text => text !== '' && faceOf(text, chain)) ?? missingSign
  return look(substitute === sameMeaning ? 'substitute' : 'missing', faceOf(substitute, chain), { substitute })
}

/** The first face that has every character of a text that draws something. */
function faceOf(text: string, chain: readonly FontFace[]): FontFace | undefined {
  return chain.find(candidate => coversAll(candidate, text))
}

function coversAll(face: FontFace, text: string): boolean {
  for (const character of text) {
    if (!covers(face, character.codePointAt(0) ?? 0) && !invisible.test(character))
      return false
  }
  return true
}

function isCode(span: DrawnSpan): boolean {
  return span.code === true || span.listing === true
}

function fontQuery(span: DrawnSpan, typography: Pick<Typography, 'family' | 'weight' | 'boldWeight'>): FontQuery {
  return {
    family: isCode(span) ? 'JetBrains Mono' : familyName(typography.family),
    weight: span.bold ? typography.boldWeight : typography.weight,
    style: span.italic ? 'italic' : 'normal',
  }
}

function cachedChain(catalogue: FontCatalogue, query: FontQuery): readonly FontFace[] {
  const known = chains.get(catalogue) ?? new Map<string, readonly FontFace[]>()
  chains.set(catalogue, known)
  const key = `${query.family}|${query.weight}|${query.style}|${query.eastAsian}`
  const chain = known.get(key) ?? fontChain(catalogue, query)
  known.set(key, chain)
  return chain
}

function cachedLooks(emoji: EmojiSet, chain: readonly FontFace[]): Map<string, Look> {
  const byChain = looks.get(emoji) ?? new WeakMap<readonly FontFace[], Map<string, Look>>()
  looks.set(emoji, byChain)
  const known = byChain.get(chain) ?? new Map<string, Look>()
  byChain.set(chain, known)
  if (known.size > mostLooks)
    known.clear()
  return known
}
