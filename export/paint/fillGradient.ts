import type { CanvasFill, ColorStop } from './backdrop'
import type { CanvasSlice } from './canvasSlice'
import type { Pixels } from './pixels'
import { wholeCanvas } from './canvasSlice'
import { gradientLine } from './gradientLine'

// Eight times as many steps as a channel has.
const steps = 2048
/** Places within a column that a row's colours may start at. */
const phases = 8
/** Beyond so many columns a row, colours are looked up one by one. */
const steepest = 24
// A step is told apart so finely that a line of 16,000 pixels ends where it should, and no place on it needs more than 31 bits.
const fractionBits = 18
const fraction = 1 << fractionBits

/** Fills RGB pixels with their slice of a CSS linear gradient of opaque colours. */
export function fillGradient({ data, width, height }: Pixels, canvas: Extract<CanvasFill, { kind: 'gradient' }>, { index, count }: CanvasSlice = wholeCanvas): void {
  const table = colorTable(canvas.stops)
  const { x1, y1, x2, y2 } = gradientLine(count * width, height, canvas.angle)
  const [runX, runY] = [x2 - x1, y2 - y1]
  const length = runX * runX + runY * runY || 1
  const [perColumn, perRow] = [runX / length, runY / length]
  const first = ((index * width + 0.5 - x1) * runX + (0.5 - y1) * runY) / length
  if (Math.abs(perRow) > steepest * Math.abs(perColumn)) {
    for (let row = 0; row < height; row++)
      writeColors(data, row * width, width, first + row * perRow, perColumn, table)
    return
  }
  // Each row shows the colours of the one above, shifted: they are looked up once for all rows.
  const shift = perRow / perColumn
  const leastShift = Math.min(0, (height - 1) * shift)
  const columns = width + Math.ceil(Math.abs((height - 1) * shift)) + 1
  const lines = Array.from({ length: phases }, (_, phase) => {
    const line = new Uint8Array(columns * 3)
    writeColors(line, 0, columns, first + (leastShift + phase / phases) * perColumn, perColumn, table)
    return line
  })
  for (let row = 0; row < height; row++) {
    const place = Math.round((row * shift - leastShift) * phases)
    const start = Math.floor(place / phases) * 3
    data.set(lines[place % phases].subarray(start, start + width * 3), row * width * 3)
  }
}

/** Writes colours from a place on the gradient line, in [0, 1], on with a step each; in whole numbers, for code that has not been compiled yet makes an object of every other. */
function writeColors(data: Uint8Array, start: number, count: number, from: number, step: number, table: Uint8Array): void {
  const first = Math.round(from * steps * fraction) + fraction / 2
  const each = Math.round(step * steps * fraction)
  for (let column = 0, at = start * 3; column < count; column++) {
    const place = first + column * each >> fractionBits
    const entry = (place <= 0 ? 0 : place >= steps ? steps : place) * 3
    data[at++] = table[entry]
    data[at++] = table[entry + 1]
    data[at++] = table[entry + 2]
  }
}

/** Colours along the gradient line, from its start to its end. */
function colorTable(stops: readonly ColorStop[]): Uint8Array {
  const table = new Uint8Array((steps + 1) * 3)
  const [first, ...rest] = stops.map(({ color, offset }) => ({ ...color, offset }))
  let from = first
  let next = 0
  for (const to of [...rest, { ...rest.at(-1) ?? first, offset: Infinity }]) {
    // The channels step together, as often as the one that changes most: no step is larger for it, and files are far smaller.
    const levels = Math.max(1, Math.abs(to.red - from.red), Math.abs(to.green - from.green), Math.abs(to.blue - from.blue))
    for (; next <= steps && next / steps < to.offset; next++) {
      const level = Math.max(0, Math.round((next / steps - from.offset) / (to.offset - from.offset) * levels))
      table[next * 3] = from.red + Math.round((to.red - from.red) * level / levels)
      table[next * 3 + 1] = from.green + Math.round((to.green - from.green) * level / levels)
      table[next * 3 + 2] = from.blue + Math.round((to.blue - from.blue) * level / levels)
    }
    from = to
  }
  return table
}
