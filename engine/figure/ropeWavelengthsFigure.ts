import type { RopeScaling } from '../positions/ropeWavelengths'
import type { Figure, Label, Shape } from './figure'
import { scaleLinear, scaleLog } from 'd3-scale'
import { formatCount } from '../formatQuantity'
import { ropeWavelengths } from '../positions/ropeWavelengths'
import { checkCount } from '../valueError'

export interface RopeFigureOptions {
  /** @default 'yarn' */
  readonly scaling?: RopeScaling
  /** Rotated dimensions of a head. @default 64 */
  readonly headDim?: number
  /** Theta. @default 150000, gpt-oss */
  readonly base?: number
  /** Tokens of training. @default 4096 */
  readonly trained?: number
  /** @default 32 */
  readonly factor?: number
  /** Of the figure, 200 to 400. @default 256 */
  readonly height?: number
}

const scalingNames: Readonly<Record<RopeScaling, string>> = { none: 'not stretched', linear: 'stretched linearly', ntk: 'stretched by NTK', yarn: 'stretched by YaRN' }

/** How many tokens each pair of dimensions takes for a turn, before and after stretching, against the length of training: counted. @throws {ValueError} */
export function ropeFigure({ scaling = 'yarn', headDim = 64, base = 150_000, trained = 4096, factor = 32, height = 256 }: RopeFigureOptions = {}): Figure {
  checkCount('head-dim', headDim, 4, 256)
  checkCount('trained', trained, 2, 2 ** 30)
  checkCount('factor', factor, 1, 1024)
  const plot = { left: 46, right: 392, top: 30, bottom: checkCount('height', height, 200, 400) - 52 }
  const waves = ropeWavelengths({ headDim, base, trainedTokens: trained, factor, scaling })
  const slowest = Math.max(...waves.map(({ scaledWavelength }) => scaledWavelength), trained * factor)
  const x = scaleLinear([0, waves.length - 1], [plot.left + 8, plot.right - 6])
  const y = scaleLog([1, slowest * 1.5], [plot.bottom, plot.top])
  const ticks = [1, 1e2, 1e4, 1e6, 1e8, 1e10].filter(tick => tick <= slowest)
  const radius = Math.min(4, Math.max(1, 0.38 * (plot.right - plot.left) / waves.length))
  const dot = (id: string, index: number, tokens: number, look: Pick<Shape, 'paint' | 'opacity'>): Shape => ({ kind: 'rect', id, ...look, x: x(index) - radius, y: y(tokens) - radius, width: 2 * radius, height: 2 * radius, cornerRadius: radius })
  const unseen = waves.filter(wave => wave.unseen).length
  const keyY = height - 6
  return {
    name: 'rope-wavelengths',
    description: `Tokens per turn of ${waves.length} pairs of dimensions, base ${formatCount(base)}, ${scalingNames[scaling]} from ${formatCount(trained)} to ${formatCount(trained * factor)} tokens, counted: the slowest pair ${formatCount(waves.at(-1)!.wavelength)} before and ${formatCount(waves.at(-1)!.scaledWavelength)} after; ${unseen} pairs reach angles that training never had.`,
    width: 400,
    height,
    shapes: [
      ...ticks.map((tick): Shape => ({ kind: 'line', id: `grid ${tick}`, paint: 'faint', x1: plot.left, x2: plot.right, y1: y(tick), y2: y(tick), width: 1 })),
      { kind: 'line', id: 'trained', paint: 'ink', x1: plot.left, x2: plot.right, y1: y(trained), y2: y(trained), dashed: true },
      { kind: 'line', id: 'stretched', paint: 'muted', x1: plot.left, x2: plot.right, y1: y(trained * factor), y2: y(trained * factor), dashed: true },
      ...scaling === 'none' ? [] : waves.map(({ wavelength }, index) => dot(`before ${index}`, index, wavelength, { paint: 'muted', opacity: 0.55 })),
      ...waves.map(({ scaledWavelength, unseen }, index) => dot(`after ${index}`, index, scaledWavelength, { paint: unseen ? 'scores' : 'accent' })),
      { kind: 'rect', id: 'after key', paint: 'accent', x: plot.left, y: keyY - 10, width: 10, height: 10, cornerRadius: 5 },
      ...scaling === 'none' ? [] : [{ kind: 'rect', id: 'before key', paint: 'muted', opacity: 0.55, x: plot.left + 166, y: keyY - 10, width: 10, height: 10, cornerRadius: 5 } as const],
      ...unseen > 0 ? [{ kind: 'rect', id: 'unseen key', paint: 'scores', x: plot.left + 236, y: keyY - 10, width: 10, height: 10, cornerRadius: 5 } as const] : [],
    ],
    labels: [
      ...ticks.map((tick): Label => ({ id: `tick ${tick}`, text: shortCount(tick), x: plot.left - 8, y: y(tick) + 4, size: 12, paint: 'muted', anchor: 'end' })),
      { id: 'unit', text: 'tokens per turn ↑', x: 0, y: 14, size: 14, paint: 'muted' },
      { id: 'trained', text: `trained: ${formatCount(trained)} tokens`, x: plot.right, y: y(trained) + 17, size: 14, bold: true, anchor: 'end' },
      ...factor > 1 ? [{ id: 'stretched', text: `wanted: ${formatCount(trained * factor)}`, x: plot.left + 4, y: y(trained * factor) - 6, size: 14, paint: 'muted' } as const] : [],
      { id: 'pairs', text: 'pairs of dimensions, slower →', x: plot.right, y: plot.bottom + 20, size: 14, paint: 'muted', anchor: 'end' },
      { id: 'after', text: scalingNames[scaling], x: plot.left + 16, y: keyY, size: 14 },
      ...scaling === 'none' ? [] : [{ id: 'before', text: 'before', x: plot.left + 182, y: keyY, size: 14, paint: 'muted' } as const],
      ...unseen > 0 ? [{ id: 'unseen', text: 'unseen angles', x: plot.left + 252, y: keyY, size: 14 } as const] : [],
    ],
  }
}

function shortCount(count: number): string {
  return count >= 1e9 ? `${count / 1e9}G` : count >= 1e6 ? `${count / 1e6}M` : count >= 1000 ? `${count / 1000}k` : String(count)
}
