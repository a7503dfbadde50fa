import { thousandth } from './thousandth'

export interface Point {
  readonly x: number
  readonly y: number
}

const dash = 5
const gap = 4

/** The outline of a stroke of a width along points, with round ends and joins, as SVG path data: all of it runs one way round. */
export function strokePath(points: readonly Point[], width: number): string {
  return points.slice(1).map((end, index) => capsule(points[index], end, width / 2)).join('')
}

/** The outline of a dashed stroke from one point to another, as SVG path data. */
export function dashedPath(start: Point, end: Point, width: number): string {
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  const at = (distance: number) => ({ x: start.x + (end.x - start.x) * distance / length, y: start.y + (end.y - start.y) * distance / length })
  let path = ''
  for (let from = 0; from < length; from += dash + gap) {
    const [first, last] = [at(from), at(Math.min(length, from + dash))]
    const { x, y } = across(first, last, width / 2)
    path += `M${thousandth(first.x + x)} ${thousandth(first.y + y)}L${thousandth(last.x + x)} ${thousandth(last.y + y)}L${thousandth(last.x - x)} ${thousandth(last.y - y)}L${thousandth(first.x - x)} ${thousandth(first.y - y)}Z`
  }
  return path
}

function capsule(start: Point, end: Point, radius: number): string {
  const { x, y } = across(start, end, radius)
  const arc = `A${thousandth(radius)} ${thousandth(radius)} 0 0 0 `
  return `M${thousandth(start.x + x)} ${thousandth(start.y + y)}L${thousandth(end.x + x)} ${thousandth(end.y + y)}${arc}${thousandth(end.x - x)} ${thousandth(end.y - y)}L${thousandth(start.x - x)} ${thousandth(start.y - y)}${arc}${thousandth(start.x + x)} ${thousandth(start.y + y)}Z`
}

/** From the middle of a line to its side. */
function across(start: Point, end: Point, distance: number): Point {
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  return length > 0 ? { x: -(end.y - start.y) * distance / length, y: (end.x - start.x) * distance / length } : { x: 0, y: distance }
}
