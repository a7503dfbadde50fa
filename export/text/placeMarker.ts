/** Where a marker that is larger than its text stands, in px at 1x. */
export interface MarkerPlace {
  /** How far its baseline is below that of the item's first line. */
  readonly drop: number
  /** Room that it needs above and below the item's lines. */
  readonly reach: number
}

/** Height of figures, and of the middle of a bullet above its baseline, in em. */
const figureHeight = 0.73
const bulletMiddle = 0.37
const usualPlace: MarkerPlace = { drop: 0, reach: 0 }

/** Places a marker of a size beside some lines of text: a bullet in the middle of the first of them; a number or a box as high as the first begins, or in the middle of those that are lower than it. */
export function placeMarker(markerSize: number, isBullet: boolean, lines: number, lineHeight: number, fontSize: number): MarkerPlace {
  if (markerSize <= fontSize)
    return usualPlace
  if (isBullet)
    return { drop: bulletMiddle * (markerSize - fontSize), reach: 0 }
  const figure = figureHeight * markerSize
  const capital = figureHeight * fontSize
  const text = (lines - 1) * lineHeight + capital
  return { drop: figure - capital - Math.max(0, figure - text) / 2, reach: Math.max(0, figure - lines * lineHeight) / 2 }
}
