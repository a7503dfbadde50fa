/** A place on the screen, in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** How far a view must scroll so that what was at one point of a box before it changed its size is at another point of the screen after it. */
export function holdPoint(from: Point, before: DOMRectReadOnly, to: Point, after: DOMRectReadOnly): Point {
  return {
    x: after.left + (from.x - before.left) / before.width * after.width - to.x,
    y: after.top + (from.y - before.top) / before.height * after.height - to.y,
  }
}

/** The middle of a box. */
export function middleOf({ left, top, width, height }: DOMRectReadOnly): Point {
  return { x: left + width / 2, y: top + height / 2 }
}
