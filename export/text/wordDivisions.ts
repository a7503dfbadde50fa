import type { GlyphPiece } from './glyphPieces'
import type { Hyphenator } from './hyphenator'

/** Letters alone, and the marks around them: no address, no name in a program, no word that nobody could read. */
const plainWord = /^(?:[\p{P}\p{S}]*[\p{Ps}\p{Pi}\p{Po}])?(\p{L}{8,120})[\p{P}\s]*$/u

/** UTF-16 offsets in the text of a block at which a word that begins at `start` may be divided; none in code, mentions and hashtags. */
export function wordDivisions(start: number, pieces: readonly GlyphPiece[], hyphenator: Hyphenator | undefined): readonly number[] {
  if (!hyphenator || pieces.some(({ kind, style }) => kind !== 'text' || style.ground || style.listing))
    return []
  const text = pieces.map(piece => piece.text).join('')
  const letters = /^[@#]/.test(text) ? undefined : plainWord.exec(text)?.[1]
  if (!letters)
    return []
  const before = start + text.indexOf(letters)
  return hyphenator.divisions(letters).map(division => before + division)
}
