import type { Figure, Label, Shape } from './figure'
import { modernBertTable } from '../modernBertTable'

export interface EncoderSpeedOptions {
  /** 8,192 tokens, or 512. @default 'long' */
  readonly inputs?: 'long' | 'short'
  /** @default 'base' */
  readonly size?: 'base' | 'large'
}

const barLeft = 158
const barSpace = 186
const rowHeight = 32

/** Speed of encoders on long or short inputs as ModernBERT's Table 2 has it: quoted. */
export function encoderSpeed({ inputs = 'long', size = 'base' }: EncoderSpeedOptions = {}): Figure {
  const rows = modernBertTable.filter(row => row.size === size)
    .flatMap((row) => {
      const speed = inputs === 'long' ? row.long : row.short
      return speed ? [{ model: row.model, fixed: speed.fixed }] : []
    })
    .sort((a, b) => b.fixed - a.fixed)
  const fastest = rows[0].fixed
  const shapes: Shape[] = rows.map(({ model, fixed }, row) => ({ kind: 'rect', id: model, paint: model.startsWith('ModernBERT') ? 'accent' : 'hbm', x: barLeft, y: row * rowHeight + 6, width: barSpace * fixed / fastest, height: 20, cornerRadius: 4 }))
  const labels: Label[] = rows.flatMap(({ model, fixed }, row): Label[] => [
    { id: `${model} name`, text: model, x: barLeft - 10, y: row * rowHeight + 21, size: 14, anchor: 'end', bold: model.startsWith('ModernBERT') },
    { id: `${model} speed`, text: String(fixed), x: barLeft + barSpace * fixed / fastest + 8, y: row * rowHeight + 21, size: 14, bold: true },
  ])
  const bottom = rows.length * rowHeight
  const length = inputs === 'long' ? '8,192' : '512'
  return {
    name: 'encoder-speed',
    description: `Thousand tokens a second at ${length} tokens on an RTX 4090, quoted: ${rows.map(({ model, fixed }) => `${model} ${fixed}`).join(', ')}.`,
    width: 400,
    height: bottom + 22,
    shapes,
    labels: [...labels, { id: 'unit', text: `thousand tokens/s at ${length} tokens: quoted`, x: 0, y: bottom + 15, size: 14, paint: 'muted' }],
  }
}
