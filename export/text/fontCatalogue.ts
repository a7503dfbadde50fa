import type { FamilyName } from '../theme/fontFamilies'
import type { EastAsianLanguage } from './eastAsian'

/** One font file: a family at one weight and style, for the characters in its ranges. */
export interface FontFace {
  /** Unique name, also the name of the file without its extension. */
  readonly id: string
  readonly family: FamilyName | FallbackFamily
  /** From 1 to 1000, as CSS has it. */
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Of a font for Chinese, Japanese or Korean, the language whose forms it has. */
  readonly language?: EastAsianLanguage
  /** Scripts that the file is for, by their ISO 15924 tags; left out for the families that a theme may ask for. */
  readonly scripts?: readonly string[]
  /** Code points that the file has glyphs for, as inclusive ranges in ascending order. */
  readonly ranges: readonly (readonly [first: number, last: number])[]
  /** Where such characters are at all, in the same way: only there `ranges` is asked, which may have to be fetched. */
  readonly blocks?: FontFace['ranges']
}

/** Families that no theme asks for, but that lend their symbols, or the letters of a script, to all of them. */
export type FallbackFamily = `Noto Sans ${string}`

export type FontCatalogue = readonly FontFace[]

export interface FontQuery {
  readonly family: FamilyName
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Whose forms of Han signs come first. */
  readonly eastAsian?: EastAsianLanguage | undefined
}

// Inter comes first: it has arrows and check marks drawn for text. Box drawing is in the font of code alone.
const fallbackFamilies = ['Inter', 'Noto Sans Symbols 2', 'Noto Sans Math', 'JetBrains Mono'] as const

/**
 * The faces to look for a character in, best first: the family asked for (in italics Inter, where it has none), then those of other scripts, then those of symbols;
 * within each the nearest style, then the nearest weight.
 */
export function fontChain(catalogue: FontCatalogue, query: FontQuery): readonly FontFace[] {
  const scriptFaces = catalogue.filter(face => face.scripts)
  const scriptFamilies = new Set([...scriptFaces.filter(face => face.language && face.language === query.eastAsian), ...scriptFaces].map(face => face.family))
  // Without its files, a family of one's own is set in the first of those that lend their letters.
  const asked = catalogue.some(({ family }) => family === query.family) ? query.family : fallbackFamilies[0]
  // A family without italics borrows those of the first: emphasis that nobody sees is none.
  const lacksItalics = query.style === 'italic' && !catalogue.some(({ family, style }) => family === asked && style === 'italic')
  const families = new Set([...lacksItalics ? [fallbackFamilies[0]] : [], asked, ...scriptFamilies, ...fallbackFamilies])
  return Array.from(families).flatMap((family): FontFace[] => {
    const faces = catalogue.filter(face => face.family === family)
    const distance = (face: FontFace) => (face.style === query.style ? 0 : 1000) + Math.abs(face.weight - query.weight)
    const nearest = Math.min(...faces.map(distance))
    return faces.filter(face => distance(face) === nearest)
  })
}

/** Whether the face has a glyph for the code point. */
export function covers(face: FontFace, codePoint: number): boolean {
  return (face.blocks === undefined || isWithin(face.blocks, codePoint)) && isWithin(face.ranges, codePoint)
}

function isWithin(ranges: FontFace['ranges'], codePoint: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle]
    if (codePoint < first)
      high = middle - 1
    else if (codePoint > last)
      low = middle + 1
    else
      return true
  }
  return false
}
