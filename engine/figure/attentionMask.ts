import type { Mask } from '../attention/mask'
import type { TileCoverage } from '../attention/maskTiles'
import type { Box, Figure, Label, Shape } from './figure'
import { square } from '../attention/mask'
import { maskTiles } from '../attention/maskTiles'
import { parseMask } from '../attention/parseMask'
import { receptiveField } from '../attention/receptiveField'
import { formatCount } from '../formatQuantity'
import { checkCount } from '../valueError'
import { wrapWords } from './wrapWords'

export interface AttentionMaskOptions {
  /** As a command takes it. @default 'window:128' */
  readonly mask?: string
  /** More than 4,096 only where a part of them is drawn. @default 1024 */
  readonly tokens?: number
  /** Tokens drawn to a side, from the first, 4,096 at most; 0 for all. @default 0 */
  readonly zoom?: number
  /** Token whose row is pointed out; -1 for none. @default -1 */
  readonly token?: number
  /** Layers of this mask whose reach is shown for that token. @default 1 */
  readonly layers?: number
  /** The square alone, without what is written beside it. @default true */
  readonly labelled?: boolean
}

type MaskCells = Readonly<Record<Exclude<TileCoverage, 'empty'>, readonly Box[]>>

/** Length of the mask's side in the figure, from its top left. */
export const maskSide = 300
const side = maskSide
const cellsToSide = 64
/** Tokens to a side whose pairs are looked at while a slider moves. */
const mostDrawn = 4096
const reachTop = side + 12
const opacities: Readonly<Record<keyof MaskCells, number>> = { partial: 0.45, full: 1 }
/** Cells that were worked out before: sliders come back to the same few masks, and a token moves over one of them. */
const knownCells = new Map<string, MaskCells>()
const knownAtMost = 64

/** Which pairs of tokens a mask scores, drawn by tiles, and how far one token reaches through layers of it. @throws {ValueError} */
export function attentionMask({ mask: form = 'window:128', tokens = 1024, zoom = 0, token = -1, layers = 1, labelled = true }: AttentionMaskOptions = {}): Figure {
  checkCount('tokens', tokens, 1, zoom === 0 ? mostDrawn : 2 ** 24)
  checkCount('zoom', zoom, 0, Math.min(tokens, mostDrawn))
  checkCount('token', token, -1, tokens - 1)
  checkCount('layers', layers, 1, 64)
  const mask = parseMask(form, tokens)
  const shown = zoom === 0 ? tokens : zoom
  const tile = Math.ceil(shown / cellsToSide)
  const scale = side / shown
  const clip = (value: number) => Math.min(side, value * scale)
  const cells = maskCells(form, mask, tokens, shown, tile)
  const shapes: Shape[] = [
    { kind: 'rect', id: 'ground', paint: 'faint', x: 0, y: 0, width: side, height: side },
    { kind: 'boxes', id: 'partial', paint: 'scores', opacity: opacities.partial, boxes: cells.partial },
    { kind: 'boxes', id: 'full', paint: 'scores', opacity: opacities.full, boxes: cells.full },
  ]
  const description = `${mask.description} ${formatCount(mask.scoredPairs(square(tokens)))} of ${formatCount(tokens ** 2)} pairs are scored.`
  if (!labelled)
    return { name: 'attention-mask', description, width: side, height: side, shapes, labels: [] }
  const labels: Label[] = [
    { id: 'queries', text: 'queries ↓', x: side + 14, y: 15, size: 14, paint: 'muted' },
    { id: 'keys', text: 'keys →', x: side + 14, y: 34, size: 14, paint: 'muted' },
    ...wrapWords(mask.description, 15).map((text, line): Label => ({ id: `about ${line}`, text, x: side + 14, y: 132 + 19 * line, size: 14 })),
  ]
  if (token >= 0) {
    const seen: Box[] = []
    const height = Math.max(3, scale)
    mask.visitKeys(token, tokens, (first, last) => {
      if (first < shown)
        seen.push([clip(first), token * scale + scale / 2 - height / 2, clip(last + 1) - clip(first), height])
    })
    const reached = receptiveField(Array.from({ length: layers }, () => mask), token, tokens).filter(run => run.first < shown)
    if (token < shown)
      shapes.push({ kind: 'boxes', id: 'seen', paint: 'ink', boxes: seen })
    shapes.push(
      { kind: 'rect', id: 'reach ground', paint: 'faint', x: 0, y: reachTop, width: side, height: 12 },
      { kind: 'boxes', id: 'reach', paint: 'ink', boxes: reached.map(({ first, last }): Box => [clip(first), reachTop, Math.max(1, clip(last + 1) - clip(first)), 12]) },
    )
    labels.push({ id: 'reach', text: layers === 1 ? 'sees in 1 layer' : `reaches in ${layers}`, x: side + 14, y: reachTop + 11, size: 14 })
  }
  labels.push(
    { id: 'tile', text: tile === 1 ? 'a cell is a pair' : `a cell is ${tile} × ${tile}`, x: side + 14, y: 68, size: 14 },
    { id: 'shown', text: shown === tokens ? 'all tokens' : `the first ${formatCount(shown)}`, x: side + 14, y: 88, size: 14, paint: 'muted' },
  )
  return { name: 'attention-mask', description, width: 420, height: token >= 0 ? reachTop + 16 : side, shapes, labels }
}

/** The cells of a mask's corner, neighbours of a row as one box. */
function maskCells(form: string, mask: Mask, tokens: number, shown: number, tile: number): MaskCells {
  // A mask that is not made for one length has the same corner in every longer text.
  const key = `${form} ${mask.seqLen ?? ''} ${shown}`
  const known = knownCells.get(key)
  if (known)
    return known
  const corner: Mask = mask.seqLen === undefined || shown === tokens ? mask : { ...mask, visitKeys: (query, _keyLen, visit) => mask.visitKeys(query, tokens, (first, last) => first < shown && visit(first, Math.min(last, shown - 1))) }
  const tiles = maskTiles(corner, square(shown), tile, tile)
  const cells = Math.ceil(shown / tile)
  const edge = (cell: number) => Math.min(side, cell * tile * side / shown)
  const boxes: Record<keyof MaskCells, Box[]> = { partial: [], full: [] }
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells;) {
      const coverage = tiles.coverage(row, column)
      let end = column + 1
      while (end < cells && tiles.coverage(row, end) === coverage)
        end++
      if (coverage !== 'empty')
        boxes[coverage].push([edge(column), edge(row), edge(end) - edge(column), edge(row + 1) - edge(row)])
      column = end
    }
  }
  if (knownCells.size >= knownAtMost)
    knownCells.clear()
  knownCells.set(key, boxes)
  return boxes
}
