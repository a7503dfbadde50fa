import type { Figure, Label, Shape } from './figure'
import { scaleLog } from 'd3-scale'
import { formatCount } from '../formatQuantity'
import { findGpu } from '../hardware/gpus'
import { findModel } from '../hardware/models'
import { prefillDecode } from '../serving/prefillDecode'
import { checkCount } from '../valueError'

export interface PrefillDecodeFigureOptions {
  /** A dense model of 16 bits. @default 'llama-3.1-8b' */
  readonly model?: string
  /** @default 'h100' */
  readonly gpu?: string
  /** Tokens of the prompt, then of the cache. @default 8192 */
  readonly context?: number
  /** Sequences that are decoded at once, pointed out beside one. @default 32 */
  readonly batch?: number
  /** Of the figure, 200 to 400. @default 264 */
  readonly height?: number
}

interface NamedDot {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
}

const width = 400
const radius = 7
const nameHeight = 18

/** Reading a prompt and writing tokens under a GPU's roofline: prefill is bound by compute, decoding by memory. Counted. @throws {ValueError} */
export function prefillDecodeFigure({ model = 'llama-3.1-8b', gpu = 'h100', context = 8192, batch = 32, height = 264 }: PrefillDecodeFigureOptions = {}): Figure {
  checkCount('context', context, 16, 2 ** 24)
  checkCount('batch', batch, 1, 4096)
  const plot = { left: 56, right: 388, top: 34, bottom: checkCount('height', height, 200, 400) - 46 }
  const [config, device] = [findModel(model), findGpu(gpu)]
  const one = prefillDecode(config, device, { context })
  const many = prefillDecode(config, device, { context, batchSize: batch })
  const fits = batch <= one.largestBatch
  const passes = [
    { id: 'prefill', text: `prefill: ${formatCount(one.prefill.tokensPerSecond)} tokens/s`, paint: 'query', ...one.prefill },
    { id: 'decode one', text: `decode 1: ${formatCount(one.decode.tokensPerSecond)} tokens/s`, paint: 'value', ...one.decode },
    ...batch > 1 ? [{ id: 'decode many', text: `decode ${formatCount(batch)}: ${formatCount(many.decode.tokensPerSecond)}${fits ? ' tokens/s' : ', too large'}`, paint: fits ? 'value' : 'muted', ...many.decode } as const] : [],
  ] as const
  const mostIntensity = Math.max(1e4, ...passes.map(({ arithmeticIntensity }) => arithmeticIntensity * 3))
  const x = scaleLog([0.5, mostIntensity], [plot.left, plot.right])
  const y = scaleLog([device.hbmBytesPerSecond * 0.5, device.fp16FlopsPerSecond * 2], [plot.bottom, plot.top])
  const roof = (intensity: number) => Math.min(device.fp16FlopsPerSecond, intensity * device.hbmBytesPerSecond)
  const dots = passes.map(({ id, text, paint, flops, seconds, arithmeticIntensity }) => ({ id, text, paint, x: x(arithmeticIntensity), y: y(flops / seconds) }))
  const ticks = [1, 10, 100, 1000, 1e4, 1e5].filter(tick => tick <= mostIntensity)
  const ridge = { x: x(one.ridgePoint), y: y(device.fp16FlopsPerSecond) }
  return {
    name: 'prefill-decode',
    description: `${config.label} on one ${device.label}, ${formatCount(context)} tokens, at the data sheet's rates, counted: ${passes.map(({ id, arithmeticIntensity, tokensPerSecond, bound }) => `${id === 'decode many' ? `decoding ${formatCount(batch)} sequences` : id === 'decode one' ? 'decoding one' : id} ${formatCount(tokensPerSecond)} tokens a second at ${Number(arithmeticIntensity.toPrecision(3))} operations per byte, bound by ${bound}`).join('; ')}. The GPU is bound by compute from ${Math.round(one.ridgePoint)} on; ${formatCount(one.largestBatch)} sequences fit.`,
    width,
    height,
    shapes: [
      ...ticks.map((tick): Shape => ({ kind: 'line', id: `grid ${tick}`, paint: 'faint', x1: x(tick), x2: x(tick), y1: plot.top, y2: plot.bottom, width: 1 })),
      { kind: 'line', id: 'memory roof', paint: 'hbm', x1: x(0.5), y1: y(roof(0.5)), x2: ridge.x, y2: ridge.y, width: 3 },
      { kind: 'line', id: 'compute roof', paint: 'registers', x1: ridge.x, y1: ridge.y, x2: plot.right, y2: ridge.y, width: 3 },
      ...dots.map(({ id, paint, x, y }): Shape => ({ kind: 'rect', id, paint, x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, cornerRadius: radius })),
    ],
    labels: [
      ...ticks.map((tick): Label => ({ id: `tick ${tick}`, text: tick >= 1000 ? `${tick / 1000}k` : String(tick), x: x(tick), y: plot.bottom + 17, size: 12, paint: 'muted', anchor: 'middle' })),
      { id: 'rate', text: 'operations per second ↑', x: 0, y: 14, size: 14, paint: 'muted' },
      { id: 'intensity', text: 'operations per byte → (counted)', x: plot.right, y: height - 8, size: 14, paint: 'muted', anchor: 'end' },
      { id: 'compute', text: 'bound by compute', x: plot.right, y: ridge.y + 24, size: 14, paint: 'muted', anchor: 'end' },
      { id: 'memory', text: 'bound by memory', x: x(one.ridgePoint / 4) - 12, y: y(roof(one.ridgePoint / 4)), size: 14, paint: 'muted', anchor: 'end' },
      ...dots.map((dot, index): Label => ({ id: `name ${dot.id}`, text: dot.text, size: 14, bold: true, ...nameBeside(dot, dots[index + 1], left => y(roof(x.invert(left)))) })),
    ],
  }
}

/** Prefill above its roof; decoding beside its dot and under the roofs, which rise to the right: a line lower where the name of the next dot up is as near; under its dot where the right has no room. */
function nameBeside({ id, text, x, y }: NamedDot, next: NamedDot | undefined, roofAt: (x: number) => number): Pick<Label, 'x' | 'y' | 'anchor'> {
  if (id === 'prefill')
    return { x: width - 4, y: y - 13, anchor: 'end' }
  const nameWidth = text.length * 7.6
  if (x + radius + 6 + nameWidth > width)
    return { x: width, y: Math.max(y + radius, roofAt(width - nameWidth)) + 15, anchor: 'end' }
  return { x: x + radius + 6, y: next === undefined ? y + 8 : Math.max(y + 8, next.y + 8 + nameHeight), anchor: 'start' }
}
