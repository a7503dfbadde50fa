import type { Edges } from '../cardContext'
import type { Rect } from '../pictureGrid'

/** The parts of a canvas along its edges, in px at 1x: those above and below as wide as it is, those at the sides between them. */
export function hiddenBands({ top, right, bottom, left }: Edges, { width, height }: { readonly width: number, readonly height: number }): readonly Rect[] {
  const between = { y: top, height: height - top - bottom }
  const bands: readonly Rect[] = [
    { x: 0, y: 0, width, height: top },
    { x: 0, y: height - bottom, width, height: bottom },
    { ...between, x: 0, width: left },
    { ...between, x: width - right, width: right },
  ]
  return bands.filter(band => band.width > 0 && band.height > 0)
}
