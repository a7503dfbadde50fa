import type { Label } from './figure'

/** A dot of a chart and what it is called. */
export interface NamedDot {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface PlaceNamesOptions {
  /** Edges of the space for names. */
  readonly left: number
  readonly right: number
  /** Upper edge of that space. */
  readonly top: number
  /** Of the dots. */
  readonly radius: number
}

interface NamePlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const size = 14
/** Width of a bold letter of that size, about. */
const letterWidth = 7.4
const gap = 6

/** Names beside, above or below their dots, where they touch neither dots nor one another; where no such place is left, further up. */
export function placeNames(dots: readonly NamedDot[], { left: leftEdge, right, top, radius }: PlaceNamesOptions): Label[] {
  const taken = dots.map(({ x, y }): Extent => ({ left: x - radius - 1, right: x + radius + 1, top: y - radius, bottom: y + radius }))
  return dots.toSorted((a, b) => b.y - a.y).map(({ id, text, x, y }) => {
    const extentOf = (place: NamePlace) => extent(place, text)
    const isFree = (place: NamePlace) => {
      const { left, right: end, top: upper } = extentOf(place)
      return left >= leftEdge && end <= right && upper >= top - size && !taken.some(other => touch(extentOf(place), other))
    }
    const places = around(x, y, radius)
    // Nearest first: all the places around the dot, then each of them a little higher.
    const place = [0, 4, 8, 12, 16, 20, 26, 32, 40, 50, 60, 80].flatMap(up => places.map(near => ({ ...near, y: near.y - up }))).find(isFree) ?? places[0]
    taken.push(extentOf(place))
    return { id: `name ${id}`, text, size, bold: true, ...place }
  })
}

function around(x: number, y: number, radius: number): NamePlace[] {
  const beside = radius + gap
  return [
    { x: x + beside, y: y + 5, anchor: 'start' },
    { x: x - beside, y: y + 5, anchor: 'end' },
    { x: x - radius, y: y - beside, anchor: 'start' },
    { x: x + radius, y: y - beside, anchor: 'end' },
    { x, y: y - beside, anchor: 'middle' },
    { x, y: y + beside + 10, anchor: 'middle' },
  ]
}

function extent({ x, y, anchor }: NamePlace, text: string): Extent {
  const width = text.length * letterWidth
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 12, bottom: y + 4 }
}

function touch(a: Extent, b: Extent): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
