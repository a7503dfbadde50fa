import type { Box, Figure, Label, Shape } from './figure'
import { toySelections } from '../attention/toySelections'
import { percent } from './percent'

export interface SparseAttentionOptions {
  /** Tokens drawn, 8 to 48. @default 20 */
  readonly tokens?: number
  /** Keys that a token sees in the local and the learned pattern. @default 5 */
  readonly keys?: number
  /** Token whose keys are pointed out; -1 for none. @default -1 */
  readonly token?: number
}

const side = 116
const gap = 26

/** Full, local and learned attention on the same toy head: which pairs are scored, and how much attention they keep. @throws {ValueError} */
export function sparseAttention({ tokens = 20, keys = 5, token = -1 }: SparseAttentionOptions = {}): Figure {
  const selections = toySelections({ tokens, keys })
  const cell = side / tokens
  const shapes: Shape[] = []
  const labels: Label[] = []
  selections.patterns.forEach(({ name, mask, pairs, kept }, column) => {
    const left = column * (side + gap)
    const boxes: Box[] = []
    const pointed: Box[] = []
    for (let query = 0; query < tokens; query++) {
      const into = query === token ? pointed : boxes
      mask.visitKeys(query, tokens, (first, last) => into.push([left + first * cell, query * cell, (last - first + 1) * cell - 0.6, cell - 0.6]))
    }
    shapes.push(
      { kind: 'rect', id: `${name} ground`, paint: 'faint', x: left, y: 0, width: side, height: side, cornerRadius: 3 },
      { kind: 'boxes', id: `${name} pairs`, paint: 'scores', opacity: token < 0 ? 1 : 0.45, boxes },
      { kind: 'boxes', id: `${name} token`, paint: 'accent', boxes: pointed },
    )
    labels.push(
      { id: `${name} name`, text: name, x: left, y: side + 20, size: 15, bold: true },
      { id: `${name} pairs`, text: `${pairs} pairs`, x: left, y: side + 40, size: 14, paint: 'muted' },
      { id: `${name} kept`, text: `${percent(kept)} kept`, x: left, y: side + 58, size: 14, paint: 'muted' },
    )
  })
  const readings = selections.patterns.map(({ name, pairs, kept }) => `${name}: ${pairs} pairs keep ${percent(kept)} of the attention`)
  return { name: 'sparse-attention', description: `Which keys each token is scored against, ${readings.join('; ')} (toy head, counted).`, width: 400, height: side + 64, shapes, labels }
}

/** Token whose row is at a height of the figure; undefined below the masks. */
export function sparseAttentionTokenAt(y: number, tokens: number): number | undefined {
  return y >= 0 && y < side ? Math.floor(y * tokens / side) : undefined
}
