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
/** From little attention to much. */
const shadeOpacities = [0.12, 0.3, 0.5, 0.75, 1] as const

/** Full, local and learned attention on the same toy head: which pairs are scored, and how much attention they keep. @throws {ValueError} */
export function sparseAttention({ tokens = 20, keys = 5, token = -1 }: SparseAttentionOptions = {}): Figure {
  const selections = toySelections({ tokens, keys })
  const cell = side / tokens
  const shapes: Shape[] = []
  const labels: Label[] = []
  selections.patterns.forEach(({ name, mask, pairs, kept }, column) => {
    const left = column * (side + gap)
    const shades = shadeOpacities.map((): Box[] => [])
    const pointed: Box[] = []
    for (let query = 0; query < tokens; query++) {
      mask.visitKeys(query, tokens, (first, last) => {
        for (let key = first; key <= last; key++) {
          // The full head shows where its attention lies, the others which pairs they score.
          const shade = name === 'full' ? shadeOf(selections.weights[query * tokens + key]) : shades.length - 1
          const into = query === token && name !== 'full' ? pointed : shades[shade]
          into.push([left + key * cell, query * cell, cell - 0.6, cell - 0.6])
        }
      })
    }
    const dimmed = token < 0 || name === 'full' ? 1 : 0.45
    shapes.push(
      { kind: 'rect', id: `${name} ground`, paint: 'faint', x: left, y: 0, width: side, height: side, cornerRadius: 3 },
      ...shades.flatMap((boxes, shade): Shape[] => boxes.length > 0 ? [{ kind: 'boxes', id: `${name} pairs ${shade}`, paint: 'scores', opacity: shadeOpacities[shade] * dimmed, boxes }] : []),
      ...pointed.length > 0 ? [{ kind: 'boxes', id: `${name} token`, paint: 'ink', boxes: pointed } as const] : [],
      ...token >= 0 && name === 'full' ? [{ kind: 'rect', id: 'row', paint: 'ink', x: left, y: token * cell - 1, width: (token + 1) * cell + 1, height: cell + 1.4, outline: 1 } as const] : [],
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

/** Which shade a weight has: the square root, so that small ones can be told apart. */
function shadeOf(weight: number): number {
  return Math.min(shadeOpacities.length - 1, Math.floor(Math.sqrt(weight) * shadeOpacities.length))
}

/** Token whose row is at a height of the figure; undefined below the masks. */
export function sparseAttentionTokenAt(y: number, tokens: number): number | undefined {
  return y >= 0 && y < side ? Math.floor(y * tokens / side) : undefined
}
