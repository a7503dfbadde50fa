import createBidi from 'bidi-js'

/** Which way a text is read. */
export type Direction = 'ltr' | 'rtl'

// Letters that are read from right to left, and the characters that ask for it (UAX #9, R, AL, AN and the explicit ones).
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u200F\u202B\u202E\u2067\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const strong = /[\p{L}\u200E\u200F]/gu
const languagesFromTheRight = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'pnb', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
let bidi: ReturnType<typeof createBidi> | undefined

/** Direction of the first letter of a text that has one (UAX #9, P2 and P3); undefined where no letter has. */
export function firstStrongDirection(text: string): Direction | undefined {
  strong.lastIndex = 0
  const [letter] = strong.exec(text) ?? []
  return letter === undefined ? undefined : rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/** Direction that a language is written in, by its BCP 47 tag; left to right where the tag is empty. */
export function languageDirection(language: string): Direction {
  const [primary, ...subtags] = language.toLowerCase().split('-')
  return languagesFromTheRight.has(primary) || subtags.some(subtag => subtag === 'arab' || subtag === 'hebr') ? 'rtl' : 'ltr'
}

/** Whether a text has anything that is read from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/** Embedding level of each UTF-16 unit of a paragraph (UAX #9); undefined where all are 0. */
export function bidiLevels(text: string, direction: Direction): Uint8Array | undefined {
  if (direction === 'ltr' && !hasRightToLeft(text))
    return undefined
  bidi ??= createBidi()
  return bidi.getEmbeddingLevels(text, direction).levels
}

/** Indices of the parts of a line from left to right, by their levels in the order they are read (UAX #9, L2). */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index)
  const highest = Math.max(0, ...levels)
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      if (levels[order[start]] < level)
        continue
      let end = start
      while (end + 1 < order.length && levels[order[end + 1]] >= level)
        end++
      order.splice(start, end - start + 1, ...order.slice(start, end + 1).reverse())
      start = end
    }
  }
  return order
}
