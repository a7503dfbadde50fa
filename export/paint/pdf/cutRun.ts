import type { GlyphItem } from '../../layout/card'

/** The part of a run between two UTF-16 offsets in its text, at its place; of a run that is read from the left. Undefined where no glyph begins in it. */
export function cutRun(item: GlyphItem, [from, to]: readonly [number, number], unitsPerEm: number): GlyphItem | undefined {
  const { text, clusters, positions, glyphIds, fontSize, width, start = 0 } = item
  if (from <= 0 && to >= text.length)
    return item
  const first = clusters.findIndex(cluster => cluster >= from && cluster < to)
  const end = clusters.findLastIndex(cluster => cluster >= from && cluster < to) + 1
  if (first < 0)
    return undefined
  const scale = fontSize / unitsPerEm
  const left = first === 0 ? 0 : positions[2 * first]
  const right = end === clusters.length ? width / scale : positions[2 * end]
  return {
    ...item,
    x: item.x + left * scale,
    width: (right - left) * scale,
    text: text.slice(from, to),
    start: start + from,
    glyphIds: glyphIds.slice(first, end),
    positions: positions.slice(2 * first, 2 * end).map((place, index) => index % 2 === 0 ? place - left : place),
    clusters: clusters.slice(first, end).map(cluster => cluster - from),
  }
}
