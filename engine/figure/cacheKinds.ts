import type { CacheKind } from '../memory/cacheSavings'
import type { Figure, Label, Shape } from './figure'
import { formatBytes, formatCount } from '../formatQuantity'
import { cacheSavings } from '../memory/cacheSavings'
import { checkCount } from '../valueError'

export interface CacheKindsOptions {
  /** Tokens in the cache. @default 131072 */
  readonly tokens?: number
  /** Of a bar with its gap, 36 to 60. @default 42 */
  readonly rowHeight?: number
}

const names: Readonly<Record<CacheKind, string>> = { 'multi-head': 'every head', 'grouped': 'grouped heads', '8-bit': 'grouped, 8 bits', 'multi-query': 'one head', 'window': 'grouped, windows', 'latent': 'latent vector' }
const barLeft = 142
const barSpace = 138

/** What the cache of real models takes, as a share of a key and a value for every head: counted. @throws {ValueError} */
export function cacheKinds({ tokens = 131_072, rowHeight = 42 }: CacheKindsOptions = {}): Figure {
  checkCount('tokens', tokens, 1, 2 ** 30)
  checkCount('rowHeight', rowHeight, 36, 60)
  const rows = cacheSavings(tokens)
  const barHeight = rowHeight - 14
  const top = (row: number) => row * rowHeight + 4
  const middle = (row: number) => top(row) + barHeight / 2
  const keyY = rows.length * rowHeight + 14
  return {
    name: 'cache-kinds',
    description: `Cache per token at ${formatCount(tokens)} tokens, counted, beside a key and a value of 16 bits for every head: ${rows.map(({ kind, label, bytesPerToken, times }) => `${label} (${names[kind]}) ${formatBytes(bytesPerToken)}, ${shortTimes(times)} less`).join('; ')}.`,
    width: 400,
    height: keyY + 10,
    shapes: [
      ...rows.flatMap(({ kind, times }, row): Shape[] => [
        { kind: 'rect', id: `${kind} all`, paint: 'line', opacity: 0.5, x: barLeft, y: top(row), width: barSpace, height: barHeight, cornerRadius: 3, outline: 1 },
        { kind: 'rect', id: `${kind} keys`, paint: kind === 'latent' ? 'accent' : 'key', x: barLeft, y: top(row), width: barSpace / times / (kind === 'latent' ? 1 : 2), height: barHeight },
        ...kind === 'latent' ? [] : [{ kind: 'rect', id: `${kind} values`, paint: 'value', x: barLeft + barSpace / times / 2, y: top(row), width: barSpace / times / 2, height: barHeight } as const],
      ]),
      { kind: 'rect', id: 'keys key', paint: 'key', x: 0, y: keyY - 11, width: 13, height: 13, cornerRadius: 2 },
      { kind: 'rect', id: 'values key', paint: 'value', x: 64, y: keyY - 11, width: 13, height: 13, cornerRadius: 2 },
      { kind: 'rect', id: 'all key', paint: 'line', opacity: 0.5, x: 142, y: keyY - 11, width: 13, height: 13, cornerRadius: 2, outline: 1 },
    ],
    labels: [
      ...rows.flatMap(({ kind, label, bytesPerToken, times }, row): Label[] => [
        { id: `${kind} name`, text: names[kind], x: barLeft - 10, y: middle(row) - 2, size: 14, anchor: 'end', bold: true },
        { id: `${kind} model`, text: label, x: barLeft - 10, y: middle(row) + 15, size: 14, anchor: 'end', paint: 'muted' },
        { id: `${kind} bytes`, text: formatBytes(bytesPerToken), x: barLeft + barSpace + 72, y: middle(row) + 5, size: 14, anchor: 'end' },
        { id: `${kind} times`, text: shortTimes(times), x: 400, y: middle(row) + 5, size: 14, anchor: 'end', bold: true },
      ]),
      { id: 'keys', text: 'keys', x: 19, y: keyY, size: 14, paint: 'muted' },
      { id: 'values', text: 'values', x: 83, y: keyY, size: 14, paint: 'muted' },
      { id: 'all', text: 'of every head; per token: counted', x: 161, y: keyY, size: 14, paint: 'muted' },
    ],
  }
}

function shortTimes(times: number): string {
  return `${times < 10 ? Number(times.toPrecision(2)) : Math.round(times)}×`
}
