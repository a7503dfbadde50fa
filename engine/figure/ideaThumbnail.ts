import type { Figure, Shape } from './figure'
import { full, slidingWindow } from '../attention/bandMask'
import { modernBertSchedule } from '../attention/layerSchedule'
import { square } from '../attention/mask'
import { maskTiles } from '../attention/maskTiles'
import { toySelections } from '../attention/toySelections'
import { tileOrder } from './flashTiles'
import { maskThumbnail } from './maskThumbnail'

/** The ideas of the talk, in its order. */
export const ideas = ['full', 'sparse', 'alternating', 'tiled', 'together'] as const
export type Idea = typeof ideas[number]

const side = 120
const tokens = 16
const tiles = 4
const layers = 9
const descriptions: Readonly<Record<Exclude<Idea, 'full' | 'sparse'>, string>> = {
  alternating: 'Layers as bars: every third one reaches across the whole text.',
  tiled: 'The whole matrix as tiles, of which one is being worked on.',
  together: 'The tiles that a window touches, of which one is being worked on.',
}

/** One idea of the talk as a small square. */
export function ideaThumbnail(idea: Idea): Figure {
  switch (idea) {
    case 'full': return maskThumbnail(full(), tokens)
    case 'sparse': return maskThumbnail(toySelections({ tokens, keys: 4 }).patterns[2].mask, tokens)
    case 'alternating': return thumbnail(idea, layerBars())
    case 'tiled': return thumbnail(idea, tileSquares(tileOrder(tiles, false, 2)))
    case 'together': return thumbnail(idea, tileSquares(windowTiles()))
  }
}

function thumbnail(idea: keyof typeof descriptions, shapes: readonly Shape[]): Figure {
  return { name: `idea-${idea}`, description: descriptions[idea], width: side, height: side, shapes: [{ kind: 'rect', id: 'ground', paint: 'faint', x: 0, y: 0, width: side, height: side, cornerRadius: 4 }, ...shapes], labels: [] }
}

function layerBars(): Shape[] {
  const schedule = modernBertSchedule(layers)
  const step = side / layers
  return Array.from({ length: layers }, (_, layer) => {
    const width = schedule.isGlobal(layer) ? side - 12 : side / 5
    return { kind: 'rect', id: `layer ${layer}`, paint: schedule.isGlobal(layer) ? 'accent' : 'local', x: (side - width) / 2, y: side - (layer + 1) * step + 2, width, height: step - 4, cornerRadius: 2 }
  })
}

/** Indices of the tiles that a narrow window touches, row by row. */
function windowTiles(): number[] {
  const { pairs } = maskTiles(slidingWindow(2), square(tokens), tokens / tiles, tokens / tiles)
  return Array.from(pairs.keys()).filter(index => pairs[index] > 0)
}

/** Tiles of a loop of which half are done. */
function tileSquares(order: readonly number[]): Shape[] {
  const step = (side - 8) / tiles
  const current = Math.floor(order.length / 2)
  return order.map((tile, index) => ({
    kind: 'rect',
    id: `tile ${tile}`,
    paint: index === current ? 'sram' : 'scores',
    opacity: index === current ? 1 : index < current ? 0.8 : 0.25,
    x: 5 + (tile % tiles) * step,
    y: 5 + Math.floor(tile / tiles) * step,
    width: step - 2,
    height: step - 2,
    cornerRadius: 2,
  }))
}
