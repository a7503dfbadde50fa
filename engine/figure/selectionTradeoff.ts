import type { SelectionRecall } from '../attention/selectionRecall'
import type { Figure, Label, Shape } from './figure'
import { scaleLinear } from 'd3-scale'
import { causal } from '../attention/bandMask'
import { square } from '../attention/mask'
import { selectionComparer } from '../attention/selectionRecall'
import { toyModel } from '../attention/toyModel'
import { checkCount } from '../valueError'
import { percent } from './percent'
import { placeNames } from './placeNames'

export interface SelectionTradeoffOptions {
  /** Keys that a token sees, 1 to 64. @default 16 */
  readonly keys?: number
  /** Of the figure, 180 to 400. @default 226 */
  readonly height?: number
}

/** Tokens of the toy head. */
export const tradeoffTokens = 256
const mostCost = 1.1
const width = 400
const radius = 8
/** The learned index is in the colour of scores: it makes them. */
const looks = { 'local': 'local', 'strided': 'muted', 'indexer': 'scores', 'top-k': 'accent' } as const
const names = { 'local': 'local', 'strided': 'strided', 'indexer': 'cheap indexer', 'top-k': 'exact top-k' } as const

type SelectionName = keyof typeof looks

/** A selection with its cost as a share of full attention's. */
export type SelectionShare = SelectionRecall & { readonly share: number }

// Worked out when first asked for, and once: a slide asks twice in every frame of a drag.
let compare: ReturnType<typeof selectionComparer> | undefined
const known: (readonly SelectionShare[])[] = []

/** Selections of about so many keys a token on the toy head, causal. @throws {ValueError} */
export function toySelectionRecalls(keys: number): readonly SelectionShare[] {
  checkCount('keys', keys, 1, 64)
  compare ??= selectionComparer(toyModel({ seqLen: tradeoffTokens }))
  known[keys] ??= compare(keys).map(selection => ({ ...selection, share: selection.cost / causal().scoredPairs(square(tradeoffTokens)) }))
  return known[keys]
}

/** What four ways to choose pairs cost, choosing included, and how much attention they keep. @throws {ValueError} */
export function selectionTradeoff({ keys = 16, height = 226 }: SelectionTradeoffOptions = {}): Figure {
  const plot = { left: 52, right: 392, top: 34, bottom: checkCount('height', height, 180, 400) - 30 }
  const selections = toySelectionRecalls(keys)
  const x = scaleLinear([0, mostCost], [plot.left, plot.right]).clamp(true)
  const y = scaleLinear([0, 1], [plot.bottom, plot.top])
  const shapes: Shape[] = [
    ...[0, 0.25, 0.5, 0.75, 1].map((tick): Shape => ({ kind: 'line', id: `grid ${tick}`, paint: 'faint', x1: plot.left, x2: plot.right, y1: y(tick), y2: y(tick), width: 1 })),
    { kind: 'line', id: 'full', paint: 'muted', x1: x(1), x2: x(1), y1: plot.top, y2: plot.bottom, dashed: true, width: 1 },
    ...selections.map(({ name, share, recall }): Shape => ({ kind: 'rect', id: name, paint: looks[name as SelectionName], x: x(share) - radius, y: y(recall) - radius, width: 2 * radius, height: 2 * radius, cornerRadius: radius })),
  ]
  const labels: Label[] = [
    ...[0, 0.5, 1].map((tick): Label => ({ id: `tick ${tick}`, text: percent(tick), x: plot.left - 8, y: y(tick) + 4, size: 12, paint: 'muted', anchor: 'end' })),
    { id: 'full', text: 'cost of full attention', x: x(1) - 6, y: plot.bottom - 8, size: 14, paint: 'muted', anchor: 'end' },
    { id: 'cost', text: 'cost, choosing included →', x: plot.right, y: plot.bottom + 22, size: 14, paint: 'muted', anchor: 'end' },
    { id: 'kept', text: 'attention kept ↑', x: 0, y: 14, size: 14, paint: 'muted' },
    ...placeNames(selections.map(({ name, share, recall }) => ({ id: name, text: names[name as SelectionName], x: x(share), y: y(recall) })), { left: plot.left, right: width, top: plot.top, radius }),
  ]
  return { name: 'selection-tradeoff', description: `${keys} keys a token, toy head of ${tradeoffTokens} tokens, counted: ${selections.map(({ name, share, recall }) => `${names[name as SelectionName]} costs ${percent(share)} of full attention and keeps ${percent(recall)}`).join('; ')}.`, width, height, shapes, labels }
}
