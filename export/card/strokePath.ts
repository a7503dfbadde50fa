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
    path += `M${round(first.x + x)} ${round(first.y + y)}L${round(last.x + x)} ${round(last.y + y)}L${round(last.x - x)} ${round(last.y - y)}L${round(first.x - x)} ${round(first.y - y)}Z`
  }
  return path
}

function capsule(start: Point, end: Point, radius: number): string {
  const { x, y } = across(start, end, radius)
  const arc = `A${round(radius)} ${round(radius)} 0 0 0 `
  return `M${round(start.x + x)} ${round(start.y + y)}L${round(end.x + x)} ${round(end.y + y)}${arc}${round(end.x - x)} ${round(end.y - y)}L${round(start.x - x)} ${round(start.y - y)}${arc}${round(start.x + x)} ${round(start.y + y)}Z`
}

/** From the middle of a line to its side. */
function across(start: Point, end: Point, distance: number): Point {
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  return length > 0 ? { x: -(end.y - start.y) * distance / length, y: (end.x - start.x) * distance / length } : { x: 0, y: distance }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
