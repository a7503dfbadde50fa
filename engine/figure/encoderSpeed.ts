import type { Figure, Label, Shape } from './figure'
import { modernBertTable } from '../modernBertTable'
import { checkCount } from '../valueError'

export interface EncoderSpeedOptions {
  /** 8,192 tokens, or 512. @default 'long' */
  readonly inputs?: 'long' | 'short'
  /** @default 'base' */
  readonly size?: 'base' | 'large'
  /** Thousands of tokens a second, or the largest batch that fits. @default 'speed' */
  readonly show?: 'speed' | 'batch'
  /** Inputs all of that length, or of lengths around half of it. @default 'fixed' */
  readonly lengths?: 'fixed' | 'variable'
  /** Of a bar with its gap, 24 to 60. @default 32 */
  readonly rowHeight?: number
}

const barLeft = 158
const barSpace = 186

/** One bar: a model and what the paper's table has for it. */
export interface EncoderRow {
  readonly model: string
  readonly value: number
}

/** Rows of ModernBERT's Table 2 for some inputs, largest first: quoted. */
export function encoderRows({ inputs = 'long', size = 'base', show = 'speed', lengths = 'fixed' }: EncoderSpeedOptions = {}): EncoderRow[] {
  return modernBertTable.filter(row => row.size === size)
    .flatMap((row) => {
      const at = inputs === 'long' ? row.long : row.short
      return at ? [{ model: row.model, value: show === 'batch' ? at.batchSize : at[lengths] }] : []
    })
    .sort((a, b) => b.value - a.value)
}

/** Speed or memory of encoders on long or short inputs as ModernBERT's Table 2 has it: quoted. */
export function encoderSpeed(options: EncoderSpeedOptions = {}): Figure {
  const { inputs = 'long', show = 'speed', rowHeight = 32 } = options
  const barHeight = checkCount('rowHeight', rowHeight, 24, 60) - 12
  const rows = encoderRows(options)
  const most = rows[0].value
  const shapes: Shape[] = rows.map(({ model, value }, row) => ({ kind: 'rect', id: model, paint: model.startsWith('ModernBERT') ? 'accent' : 'hbm', x: barLeft, y: row * rowHeight + 6, width: barSpace * value / most, height: barHeight, cornerRadius: 4 }))
  const labels: Label[] = rows.flatMap(({ model, value }, row): Label[] => [
    { id: `${model} name`, text: model, x: barLeft - 10, y: row * rowHeight + barHeight / 2 + 11, size: 14, anchor: 'end', bold: model.startsWith('ModernBERT') },
    { id: `${model} value`, text: String(value), x: barLeft + barSpace * value / most + 8, y: row * rowHeight + barHeight / 2 + 11, size: 14, bold: true },
  ])
  const bottom = rows.length * rowHeight
  const length = inputs === 'long' ? '8,192' : '512'
  const unit = show === 'batch' ? `largest batch at ${length} tokens` : `thousand tokens/s at ${length} tokens`
  return {
    name: 'encoder-speed',
    description: `${show === 'batch' ? 'Largest batch' : 'Thousand tokens a second'} at ${length} tokens on an RTX 4090, quoted: ${rows.map(({ model, value }) => `${model} ${value}`).join(', ')}.`,
    width: 400,
    height: bottom + 22,
    shapes,
    labels: [...labels, { id: 'unit', text: `${unit}: quoted`, x: 0, y: bottom + 15, size: 14, paint: 'muted' }],
  }
}
