import type { Figure, Label, Shape } from './figure'
import { scaleLinear, scaleLog } from 'd3-scale'
import { contextWindows, threadModels } from '../context/contextWindows'
import { formatCount } from '../formatQuantity'
import { checkCount, ValueError } from '../valueError'
import { placeNames } from './placeNames'

export interface ContextGrowthOptions {
  /** @default 'log' */
  readonly axis?: 'log' | 'linear'
  /** Every model of the history; else the thread's five. @default false */
  readonly more?: boolean
  /** How many of the thread's models are shown, 1 to 5. @default 5 */
  readonly shown?: number
  /** Model to point out. @default '' */
  readonly model?: string
  /** Of the figure, 160 to 400. @default 204 */
  readonly height?: number
}

const width = 400
const dotRadius = 6

/** Context windows over time, a dot for each model. @throws {ValueError} for an unknown model */
export function contextGrowth({ axis = 'log', more = false, shown = threadModels.length, model: pointedOut = '', height = 204 }: ContextGrowthOptions = {}): Figure {
  const models = more ? contextWindows : threadModels.slice(0, checkCount('shown', shown, 1, threadModels.length))
  if (pointedOut !== '' && !contextWindows.some(({ model }) => model === pointedOut))
    throw new ValueError(`Expected model to be one of ${contextWindows.map(({ model }) => model).join(', ')}, but received ${pointedOut}.`)
  const plot = { left: 42, right: 382, top: 30, bottom: checkCount('height', height, 160, 400) - 26 }
  const largest = more ? 10_000_000 : 1_000_000
  const x = scaleLinear(more ? [2019, 2027] : [2023, 2025], [plot.left, plot.right])
  const y = axis === 'log' ? scaleLog([1000, largest], [plot.bottom, plot.top]) : scaleLinear([0, largest], [plot.bottom, plot.top])
  const ticks = axis === 'log' ? [1e3, 1e4, 1e5, 1e6, 1e7].filter(tick => tick <= largest) : y.ticks(4)
  const years = x.ticks(more ? 8 : 2).filter(Number.isInteger)
  const place = (window: { readonly date: string, readonly tokens: number }) => ({ x: x(decimalYear(window.date)), y: y(window.tokens) })
  const shapes: Shape[] = [
    ...ticks.map((tick): Shape => ({ kind: 'line', id: `grid ${tick}`, paint: 'faint', x1: plot.left, x2: plot.right, y1: y(tick), y2: y(tick), width: 1 })),
    ...models.map((window): Shape => {
      const { x, y } = place(window)
      const radius = window.model === pointedOut ? dotRadius + 1.5 : window.inThread ? dotRadius : dotRadius - 1.5
      return { kind: 'rect', id: `model ${window.model}`, paint: window.model === pointedOut ? 'ink' : window.inThread ? 'accent' : 'muted', x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, cornerRadius: radius }
    }),
  ]
  const labels: Label[] = [
    ...ticks.map((tick): Label => ({ id: `tick ${tick}`, text: shortCount(tick), x: plot.left - 10, y: y(tick) + 4, size: 12, paint: 'muted', anchor: 'end' })),
    ...years.map((year): Label => ({ id: `year ${year}`, text: String(year), x: x(year), y: plot.bottom + 20, size: 12, paint: 'muted', anchor: 'middle' })),
    ...placeNames(models.filter(({ model }) => !more || model === pointedOut).map(window => ({ id: window.model, text: `${window.model}: ${formatCount(window.tokens)}`, ...place(window) })), { left: plot.left, right: width, top: 16, radius: dotRadius + 1.5 }),
  ]
  return {
    name: 'context-growth',
    description: `Context windows in tokens over time, ${axis === 'log' ? 'logarithmic' : 'linear'} axis: ${models.map(({ model, tokens, date }) => `${model} ${formatCount(tokens)} (${date})`).join(', ')}.`,
    width,
    height,
    shapes,
    labels,
  }
}

/** A date such as 2023-03-14 as a number of years; the middle where a part is missing. */
export function decimalYear(date: string): number {
  const [year, month = 7, day = 1] = date.split('-').map(Number)
  return year + (month - 1 + (day - 1) / 31) / 12
}

function shortCount(count: number): string {
  return count >= 1e6 ? `${count / 1e6}M` : count >= 1000 ? `${count / 1000}k` : String(count)
}
