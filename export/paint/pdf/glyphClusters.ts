import type { GlyphItem } from '../../layout/card'

/** Letters that are drawn together, which cannot be told apart: an accented letter, a ligature, a syllable. */
export interface GlyphCluster {
  readonly text: string
  /** From the left end of the run, in units of the face. */
  readonly x: number
  /** To where the next cluster begins. */
  readonly width: number
  readonly glyphs: readonly ClusterGlyph[]
}

export interface ClusterGlyph {
  readonly id: number
  /** From the place of its cluster on the baseline; y grows downwards. */
  readonly x: number
  readonly y: number
}

const oneLetter = /^.\p{M}*$/u
/** What is read from the right, of the scripts that have fonts. */
export const fromRight = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The clusters of a run from left to right, `advance` units of the face wide. */
export function glyphClusters({ glyphIds, positions, clusters, text }: Pick<GlyphItem, 'glyphIds' | 'positions' | 'clusters' | 'text'>, advance: number): GlyphCluster[] {
  const starts = Array.from(new Set(clusters)).sort((a, b) => a - b)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
  const groups: { start: number, first: number, last: number }[] = []
  clusters.forEach((start, glyph) => {
    const group = groups.at(-1)
    if (group?.start === start)
      group.last = glyph
    else
      groups.push({ start, first: glyph, last: glyph })
  })
  const places = groups.map(({ start, first, last }) => {
    // Marks are moved from where they would be set; read from the right, they come before their letter.
    const letters = text.slice(start, ends.get(start))
    return positions[2 * (fromRight.test(letters) && oneLetter.test(letters) ? last : first)]
  })
  return groups.map(({ start, first, last }, index) => ({
    text: text.slice(start, ends.get(start)),
    x: places[index],
    width: Math.max(0, (places[index + 1] ?? Math.max(advance, places[index])) - places[index]),
    glyphs: Array.from({ length: last - first + 1 }, (_, glyph) => ({ id: glyphIds[first + glyph], x: positions[2 * (first + glyph)] - places[index], y: positions[2 * (first + glyph) + 1] })),
  }))
}
