import type { Rect } from '../../layout/pictureGrid'

/** Columns of a row, the second exclusive. */
export type Span = readonly [from: number, to: number]

/** The columns of each row of an image that an opaque rectangle does not hide. */
export function openSpans(width: number, hidden: Rect | undefined): (row: number) => readonly Span[] {
  const whole: readonly Span[] = [[0, width]]
  if (!hidden)
    return () => whole
  const spans: readonly Span[] = [[0, Math.max(0, hidden.x)], [Math.min(width, hidden.x + hidden.width), width]]
  const beside = spans.filter(([from, to]) => from < to)
  return row => row >= hidden.y && row < hidden.y + hidden.height ? beside : whole
}
