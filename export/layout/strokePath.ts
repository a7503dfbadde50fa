import { thousandth } from './thousandth'

export interface Point {
  readonly x: number
  readonly y: number
}

const dash = 5
const gap = 4
const bendSteps = 6

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

/** The outline of a dashed stroke along points; its pattern goes on around corners. */
export function dashedStroke(points: readonly Point[], width: number): string {
  let path = ''
  /** How far the pattern has come. */
  let offset = 0
  for (const [index, end] of points.slice(1).entries()) {
    const start = points[index]
    const length = Math.hypot(end.x - start.x, end.y - start.y)
    const at = (distance: number) => ({ x: start.x + (end.x - start.x) * distance / length, y: start.y + (end.y - start.y) * distance / length })
    for (let from = -offset; from < length; from += dash + gap) {
      const [first, last] = [Math.max(0, from), Math.min(length, from + dash)]
      if (last - first > 0.01)
        path += capsule(at(first), at(last), width / 2)
    }
    offset = (offset + length) % (dash + gap)
  }
  return path
}

/** Points of a line whose corners are rounded with a radius, or a smaller one where they are near to one another. */
export function roundedCorners(points: readonly Point[], radius: number): Point[] {
  return points.flatMap((corner, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before || !after)
      return [corner]
    const [lengthBefore, lengthAfter] = [Math.hypot(corner.x - before.x, corner.y - before.y), Math.hypot(after.x - corner.x, after.y - corner.y)]
    const reach = Math.min(radius, lengthBefore / 2, lengthAfter / 2)
    if (reach < 0.1)
      return [corner]
    const start = { x: corner.x + (before.x - corner.x) * reach / lengthBefore, y: corner.y + (before.y - corner.y) * reach / lengthBefore }
    const end = { x: corner.x + (after.x - corner.x) * reach / lengthAfter, y: corner.y + (after.y - corner.y) * reach / lengthAfter }
    return Array.from({ length: bendSteps + 1 }, (_, step) => {
      const t = step / bendSteps
      return { x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * corner.x + t ** 2 * end.x, y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * corner.y + t ** 2 * end.y }
    })
  })
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
