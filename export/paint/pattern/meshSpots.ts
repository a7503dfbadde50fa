import type { CanvasSlice } from '../canvasSlice'
import type { Rgb } from '../rgb'
import type { PatternFill } from './patternFill'
import { seededRandom } from '../../../engine/attention/seededRandom'

/** A round spot that fades from its middle to its edge, in device pixels of its card. */
export interface MeshSpot {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly color: Rgb
}

const pieces = 8
/** Opacity of a spot from its middle to its edge, at equal distances; straight between them. */
export const spotFalloff: readonly number[] = Array.from({ length: pieces + 1 }, (_, piece) => 0.5 + 0.5 * Math.cos(Math.PI * piece / pieces))

/** How far a spot may be from the middle of its cell, in cells, and how its radius varies. */
const wander = 0.7
const minGrowth = 0.75
const growthRange = 0.5

/** Spots of a mesh that reach a card, the lowest first: one a cell, at a place, of a size and in a colour that only the cell decides. */
export function meshSpots(width: number, height: number, { spacing, size, colors }: Extract<PatternFill, { kind: 'mesh' }>, { index }: CanvasSlice): MeshSpot[] {
  const columns = Math.max(1, Math.round(width / spacing))
  const rows = Math.max(1, Math.round(height / spacing))
  const [cellWidth, cellHeight] = [width / columns, height / rows]
  const reach = size / 2 * (minGrowth + growthRange)
  const beyondX = Math.ceil(reach / cellWidth + wander / 2)
  const beyondY = Math.ceil(reach / cellHeight + wander / 2)
  const spots: MeshSpot[] = []
  for (let row = -beyondY; row < rows + beyondY; row++) {
    for (let column = -beyondX; column < columns + beyondX; column++) {
      const cell = index * columns + column
      const random = seededRandom(Math.imul(cell, 0x9E3779B1) ^ Math.imul(row, 0x85EBCA77))
      random()
      const x = (column + 0.5 + (random() - 0.5) * wander) * cellWidth
      const y = (row + 0.5 + (random() - 0.5) * wander) * cellHeight
      const radius = size / 2 * (minGrowth + growthRange * random())
      const color = colors[Math.floor(random() * colors.length)]
      if (x + radius > 0 && x - radius < width && y + radius > 0 && y - radius < height)
        spots.push({ x, y, radius, color })
    }
  }
  return spots
}
