import type { Mask } from '../attention/mask'
import type { Figure, Label, Shape } from './figure'
import { globalLayers, layerMask, modernBertSchedule, schedulePairs } from '../attention/layerSchedule'
import { square } from '../attention/mask'
import { countPositions, receptiveField } from '../attention/receptiveField'
import { formatCount } from '../formatQuantity'
import { checkCount } from '../valueError'

export interface AlternatingAttentionOptions {
  /** 22 for base, 28 for large. @default 22 */
  readonly layers?: number
  /** @default 8192 */
  readonly tokens?: number
  /** Layer to look at, from 1; 0 for none. @default 0 */
  readonly layer?: number
}

const width = 400
const stripTop = 14
const stripHeight = 92
const localHeight = 22

/** What the token in the middle of a text sees in one layer of ModernBERT, and what local layers alone would let it reach up to there. */
export function alternatingReach({ layers = 22, tokens = 8192, layer = 1 }: AlternatingAttentionOptions): { readonly isGlobal: boolean, readonly seen: number, readonly localReach: number } {
  checkCount('layer', layer, 1, layers)
  const schedule = modernBertSchedule(layers)
  const middle = Math.floor(tokens / 2)
  let seen = 0
  layerMask(schedule, layer - 1).visitKeys(middle, tokens, (first, last) => {
    seen += last - first + 1
  })
  const localReach = countPositions(receptiveField(Array.from({ length: layer }, () => schedule.localMask), middle, tokens))
  return { isGlobal: schedule.isGlobal(layer - 1), seen, localReach }
}

/** How many times fewer pairs ModernBERT scores than if every layer were global. */
export function pairsSaved(layers: number, tokens: number): number {
  return layers * tokens ** 2 / schedulePairs(modernBertSchedule(layers), square(tokens))
}

/** ModernBERT's layers as a strip, global ones tall and local ones low, with the pairs saved. @throws {ValueError} */
export function alternatingAttention({ layers = 22, tokens = 8192, layer = 0 }: AlternatingAttentionOptions = {}): Figure {
  checkCount('layers', layers, 3, 48)
  checkCount('tokens', tokens, 1, 2 ** 24)
  checkCount('layer', layer, 0, layers)
  const schedule = modernBertSchedule(layers)
  const gap = 4
  const step = (width + gap) / layers
  const shapes: Shape[] = Array.from({ length: layers }, (_, index) => {
    const height = schedule.isGlobal(index) ? stripHeight : localHeight
    return { kind: 'rect', id: `layer ${index}`, paint: schedule.isGlobal(index) ? 'accent' : 'local', opacity: layer === 0 || index === layer - 1 ? 1 : 0.35, x: index * step, y: stripTop + stripHeight - height, width: step - gap, height, cornerRadius: 3 }
  })
  if (layer > 0)
    shapes.push({ kind: 'rect', id: 'marker', paint: 'ink', x: (layer - 1) * step + (step - gap) / 2 - 4, y: 0, width: 8, height: 8, cornerRadius: 4 })
  const globals = globalLayers(schedule)
  const saved = Number(pairsSaved(layers, tokens).toPrecision(3))
  const keyY = stripTop + stripHeight + 28
  shapes.push(
    { kind: 'rect', id: 'global key', paint: 'accent', x: 0, y: keyY - 12, width: 14, height: 14, cornerRadius: 3 },
    { kind: 'rect', id: 'local key', paint: 'local', x: 0, y: keyY + 13, width: 14, height: 14, cornerRadius: 3 },
  )
  const labels: Label[] = [
    { id: 'global', text: `${globals} global: every token sees all`, x: 24, y: keyY, size: 14 },
    { id: 'local', text: `${layers - globals} local: 64 + itself + 64 = ${localKeys(schedule.localMask)} keys`, x: 24, y: keyY + 25, size: 14 },
    { id: 'saved', text: `${saved}×`, x: width, y: keyY + 8, size: 30, bold: true, paint: 'accent', anchor: 'end' },
    { id: 'saved note', text: 'fewer pairs', x: width, y: keyY + 29, size: 14, paint: 'muted', anchor: 'end' },
  ]
  const drawn: Figure = { name: 'alternating-attention', description: `${globals} of ${layers} layers are global, the others see ${localKeys(schedule.localMask)} keys: ${saved} times fewer pairs at ${formatCount(tokens)} tokens, counted.`, width, height: keyY + 38, shapes, labels }
  return layer === 0 ? drawn : withReach(drawn, { layers, tokens, layer })
}

/** Adds two bars as long as the text: what the layer sees, and what local layers alone would have reached. */
function withReach(figure: Figure, options: Required<AlternatingAttentionOptions>): Figure {
  const { tokens, layer } = options
  const { seen, localReach } = alternatingReach(options)
  const top = figure.height + 10
  const bar = (id: string, y: number, count: number, paint: 'accent' | 'local'): Shape[] => [
    { kind: 'rect', id: `${id} ground`, paint: 'faint', x: 0, y, width, height: 12, cornerRadius: 3 },
    { kind: 'rect', id, paint, x: width / 2 - Math.max(1, count / tokens * width / 2), y, width: Math.max(2, count / tokens * width), height: 12, cornerRadius: Math.min(3, count / tokens * width) },
  ]
  return {
    ...figure,
    height: top + 90,
    shapes: [...figure.shapes, ...bar('seen', top + 22, seen, seen === tokens ? 'accent' : 'local'), ...bar('local reach', top + 70, localReach, 'local')],
    labels: [
      ...figure.labels,
      { id: 'seen', text: `layer ${layer}: the token in the middle sees ${formatCount(seen)}`, x: 0, y: top + 14, size: 14 },
      { id: 'local reach', text: `${localLayersPhrase(layer)} alone would have reached ${formatCount(localReach)}`, x: 0, y: top + 62, size: 14 },
    ],
  }
}

/** So many local layers, in words. */
export function localLayersPhrase(count: number): string {
  return `${count} local layer${count === 1 ? '' : 's'}`
}

/** Keys that a query in the middle of a long text sees. */
function localKeys({ band }: Mask): number {
  return band ? band.left + 1 + band.right : Number.POSITIVE_INFINITY
}
