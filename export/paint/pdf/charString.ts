import { pathSegments } from './pathSegments'

/** An outline at its place in a glyph, in units of its face; y grows downwards. */
export interface PlacedOutline {
  readonly path: string
  readonly x: number
  readonly y: number
}

const [moveTo, lineTo, curveTo, endGlyph] = [21, 5, 8, 14]
/** Numbers that an operator may take (Type 2, appendix B). */
const maxNumbers = 48

/** Outlines as the program of a glyph (Adobe Technical Note 5177), `scale` of its units a unit of the face; its width is in its own. */
export function charString(outlines: readonly PlacedOutline[], scale: number, width: number): Uint8Array {
  const bytes: number[] = [...charNumber(width)]
  let pending: number[] = []
  let kind = 0
  let [x, y] = [0, 0]
  const flush = () => {
    for (const number of pending)
      bytes.push(...charNumber(number))
    if (kind !== 0)
      bytes.push(kind)
    pending = []
    kind = 0
  }
  for (const { path, x: left, y: top } of outlines) {
    // Each point is rounded by itself, so that no error grows along an outline.
    const step = (toX: number, toY: number): [number, number] => {
      const [nextX, nextY] = [Math.round((left + toX) * scale), Math.round(-(top + toY) * scale)]
      const by: [number, number] = [nextX - x, nextY - y]
      x = nextX
      y = nextY
      return by
    }
    const add = (operator: number, numbers: readonly number[]) => {
      if (operator !== kind || operator === moveTo || pending.length + numbers.length > maxNumbers)
        flush()
      kind = operator
      pending.push(...numbers)
    }
    pathSegments(path, {
      move: (toX, toY) => add(moveTo, step(toX, toY)),
      line: (toX, toY) => add(lineTo, step(toX, toY)),
      curve: (x1, y1, x2, y2, toX, toY) => add(curveTo, [...step(x1, y1), ...step(x2, y2), ...step(toX, toY)]),
      // A glyph's outlines are closed where the next begins.
      close: () => {},
    })
  }
  flush()
  bytes.push(endGlyph)
  return Uint8Array.from(bytes)
}

/** A whole number as programs of glyphs have it. */
function charNumber(value: number): number[] {
  if (value >= -107 && value <= 107)
    return [value + 139]
  if (value >= 108 && value <= 1131)
    return [((value - 108) >> 8) + 247, (value - 108) & 255]
  if (value >= -1131 && value <= -108)
    return [((-value - 108) >> 8) + 251, (-value - 108) & 255]
  return [28, (value >> 8) & 255, value & 255]
}
