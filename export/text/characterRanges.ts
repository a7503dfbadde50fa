import type { FontFace } from './fontCatalogue'
import { scriptOf } from './scripts'

/** Scripts whose letters join, stack or are read from the right: only a font that is made for one sets it. */
const intricateScript = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]/u
/** Punctuation and symbols, and the signs of Latin, Greek and Cyrillic: a text has them from its own font. */
const sharedRanges = [[0x0, 0x1F], [0x21, 0x9F], [0xA1, 0x58F], [0x1E00, 0x2FFF]] as const

/** The characters that a face is asked for of those that it has, as ranges: of the font of a script its own letters and what goes with them. */
export function characterRanges(codePoints: Iterable<number>, scripts: readonly string[] | undefined): FontFace['ranges'] {
  return codePointRanges(Array.from(codePoints).filter(codePoint => isAskedFor(codePoint, scripts)))
}

/** Code points as inclusive ranges in ascending order. */
export function codePointRanges(codePoints: Iterable<number>): FontFace['ranges'] {
  const ranges: [number, number][] = []
  for (const codePoint of Array.from(codePoints).sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && codePoint === last[1] + 1)
      last[1] = codePoint
    else
      ranges.push([codePoint, codePoint])
  }
  return ranges
}

/** Whether a face for these scripts, or for none in particular, is asked for a character that it has. */
export function isAskedFor(codePoint: number, scripts: readonly string[] | undefined): boolean {
  const character = String.fromCodePoint(codePoint)
  if (!scripts)
    return !intricateScript.test(character)
  const script = scriptOf(character)
  return script === '' ? !sharedRanges.some(([first, last]) => codePoint >= first && codePoint <= last) : scripts.includes(script)
}
