import type { Affine } from './affine'
import { applyTo } from './affine'

export interface Window {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

type Point = readonly [number, number]

const piecesOfCurve = 12
const token = /[CLMZl]|-?(?:\d+\.?\d*|\.\d+)/g

/** Path data of M, L, C, Z and l, as formulas have, each point where the transform puts it; whole units. */
export function placedPath(path: string, transform: Affine): string {
  let result = ''
  for (const { command, points } of commands(path))
    result += command + points.map(([x, y]) => applyTo(transform, x, y).map(shown).join(' ')).join(' ')
  return result
}

/** The part of a path inside a window, as straight pieces. */
export function clippedPath(path: string, window: Window): string {
  return outlines(path).map(outline => polygonPath(clippedOutline(outline, window))).join('')
}

/** An outline through some points. */
export function polygonPath(points: readonly Point[]): string {
  return points.length < 3 ? '' : `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`
}

function commands(path: string): { command: string, points: Point[] }[] {
  const found: { command: string, points: Point[] }[] = []
  let pending: number | undefined
  let last: Point = [0, 0]
  let isRelative = false
  for (const [value] of path.matchAll(token)) {
    if (/[CLMZl]/.test(value)) {
      isRelative = value === 'l'
      found.push({ command: value.toUpperCase(), points: [] })
    }
    else if (pending === undefined) {
      pending = Number(value)
    }
    else {
      last = isRelative ? [last[0] + pending, last[1] + Number(value)] : [pending, Number(value)]
      found.at(-1)?.points.push(last)
      pending = undefined
    }
  }
  return found
}

function outlines(path: string): Point[][] {
  const found: Point[][] = []
  for (const { command, points } of commands(path)) {
    if (command === 'M')
      found.push(points)
    else if (command === 'L')
      found.at(-1)?.push(...points)
    else
      flattenCurves(found.at(-1) ?? [], points)
  }
  return found
}

function flattenCurves(outline: Point[], points: readonly Point[]): void {
  for (let index = 0; index + 2 < points.length; index += 3) {
    const [start, first, second, end] = [outline[outline.length - 1] ?? points[index], points[index], points[index + 1], points[index + 2]]
    for (let piece = 1; piece <= piecesOfCurve; piece++) {
      const at = piece / piecesOfCurve
      const mix = (axis: 0 | 1) => (1 - at) ** 3 * start[axis] + 3 * (1 - at) ** 2 * at * first[axis] + 3 * (1 - at) * at ** 2 * second[axis] + at ** 3 * end[axis]
      outline.push([mix(0), mix(1)])
    }
  }
}

/** Cuts an outline at one edge of the window after the other (Sutherland and Hodgman, 1974). */
function clippedOutline(outline: readonly Point[], { left, right, bottom, top }: Window): readonly Point[] {
  const edges: readonly [axis: 0 | 1, limit: number, sign: 1 | -1][] = [[0, left, 1], [0, right, -1], [1, bottom, 1], [1, top, -1]]
  return edges.reduce<readonly Point[]>((points, [axis, limit, sign]) => points.flatMap((point, index) => {
    const before = points[(index + points.length - 1) % points.length]
    const isInside = sign * (point[axis] - limit) >= 0
    const wasInside = sign * (before[axis] - limit) >= 0
    const crossing = isInside === wasInside ? [] : [crossingOf(before, point, axis, limit)]
    return isInside ? [...crossing, point] : crossing
  }), outline)
}

function crossingOf(from: Point, to: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - from[axis]) / (to[axis] - from[axis])
  return axis === 0 ? [limit, from[1] + share * (to[1] - from[1])] : [from[0] + share * (to[0] - from[0]), limit]
}

/** Hundredths of a unit are seen at no size. */
function shown(value: number): string {
  return String(Math.round(value * 10) / 10 + 0)
}
