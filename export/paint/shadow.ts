import type { Rect } from '../layout/pictureGrid'

/** The blurred shape of a rounded rectangle, computed where it is asked for. */
export interface Shadow {
  /** How much of the shadow each pixel of a row gets, from 0 to `wholeShadow`, but for columns that are hidden; undefined where the row has none. The array serves the next row too. */
  row: (row: number, hiddenFrom: number, hiddenTo: number) => Int32Array | undefined
}

export const shadowBits = 15
/** All of a shadow. Whole numbers, for code that has not been compiled yet makes an object of every other. */
export const wholeShadow = (1 << shadowBits) - 1

// Standard deviation, in cells, that a blur may be made small to: between cells it is all but straight.
const leastDeviation = 4
/** Gaussian weights beyond this many standard deviations change no step of 255. */
export const reachInDeviations = 3.2
const shareBits = 8
const wholeShare = 1 << shareBits
const weightBits = 15
const wholeWeight = 1 << weightBits
const halfWeight = wholeWeight / 2

/**
 * A rounded rectangle blurred by a Gaussian of a standard deviation, in pixels, for images of a width (CSS Backgrounds 3, §6.1).
 * The shape is the same in all four quarters, so that one is computed, on a grid as coarse as the blur allows.
 */
export function createShadow(box: Rect, radius: number, deviation: number, width: number): Shadow {
  // Of halves of a pixel, the mean of two is the pixel, wherever the edge lies: a sharp shadow stays sharp.
  const cell = deviation < 1 ? 0.5 : Math.max(1, Math.floor(deviation / leastDeviation))
  const reach = Math.ceil(deviation * reachInDeviations / cell)
  const kernel = gaussian(deviation / cell, reach)
  const columns = Math.ceil(box.width / 2 / cell) + reach + 2
  const rows = Math.ceil(box.height / 2 / cell) + reach + 2
  const quarter = blurColumns(blurRows(quarterShape(box, radius, cell, columns, rows), columns, rows, kernel), columns, rows, kernel)
  const alike = rowsAlike(quarter, columns, rows)
  const [centerX, centerY] = [box.x + box.width / 2, box.y + box.height / 2]
  const cells = new Int32Array(width)
  const shares = new Int32Array(width)
  for (let column = 0; column < width; column++) {
    const place = placeOf(Math.abs(column + 0.5 - centerX) / cell, columns)
    cells[column] = place.cell
    shares[column] = Math.round(place.share * wholeShare)
  }
  const result = new Int32Array(width)
  const mixed = new Int32Array(columns + 1)
  // What the result holds.
  let [lastRow, lastFrom, lastTo] = [-1, -1, -1]

  return {
    row(row, hiddenFrom, hiddenTo) {
      const { cell: above, share } = placeOf(Math.abs(row + 0.5 - centerY) / cell, rows)
      if (above >= rows - 1)
        return undefined
      // Rows far from the ends are all alike.
      const place = above + 1 < alike ? 0 : above + share
      if (place === lastRow && hiddenFrom === lastFrom && hiddenTo === lastTo)
        return result
      if (place !== lastRow)
        mix(above, share)
      spread(0, hiddenFrom)
      spread(hiddenTo, width)
      lastRow = place
      lastFrom = hiddenFrom
      lastTo = hiddenTo
      return result
    },
  }

  function mix(above: number, share: number): void {
    // Beyond the last but one there is none.
    for (let column = 0; column < columns - 1; column++)
      mixed[column] = quarter[above * columns + column] * (1 - share) + quarter[(above + 1) * columns + column] * share
  }

  function spread(from: number, to: number): void {
    for (let column = from; column < to; column++) {
      const at = cells[column]
      result[column] = mixed[at] + ((mixed[at + 1] - mixed[at]) * shares[column] >> shareBits)
    }
  }
}

/** The cell whose middle lies before a distance from the centre, and how far towards the next one it is. */
function placeOf(distance: number, count: number): { readonly cell: number, readonly share: number } {
  const place = distance - 0.5
  if (place <= 0)
    return { cell: 0, share: 0 }
  return place >= count - 1 ? { cell: count - 1, share: 0 } : { cell: Math.floor(place), share: place - Math.floor(place) }
}

/** Coverage of the cells of the lower right quarter, from the distance to the outline; `wholeShadow` is all of a cell. */
function quarterShape({ width, height }: Rect, radius: number, cell: number, columns: number, rows: number): Int32Array {
  const shape = new Int32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    const y = (row + 0.5) * cell - (height / 2 - radius)
    for (let column = 0; column < columns; column++) {
      const x = (column + 0.5) * cell - (width / 2 - radius)
      const distance = x > 0 && y > 0 ? Math.sqrt(x * x + y * y) - radius : Math.max(x, y) - radius
      shape[row * columns + column] = Math.min(1, Math.max(0, 0.5 - distance / cell)) * wholeShadow
    }
  }
  return shape
}

/** Weights that make up `wholeWeight`, the middle one once and all others twice. */
function gaussian(deviation: number, reach: number): Int32Array {
  if (reach === 0)
    return Int32Array.of(wholeWeight)
  const weights = Array.from({ length: reach + 1 }, (_, distance) => Math.exp(-(distance * distance) / (2 * deviation * deviation)))
  const sum = 2 * weights.reduce((total, weight) => total + weight, 0) - weights[0]
  const kernel = Int32Array.from(weights, weight => Math.round(weight / sum * wholeWeight))
  kernel[0] = wholeWeight - 2 * kernel.subarray(1).reduce((total, weight) => total + weight, 0)
  return kernel
}

/** Blurs along the rows; what lies left of the first column mirrors what lies right of it. */
function blurRows(shape: Int32Array, columns: number, rows: number, kernel: Int32Array): Int32Array {
  const blurred = new Int32Array(shape.length)
  for (let row = 0; row < rows; row++) {
    const base = row * columns
    if (row > 0 && isSameRow(shape, base, columns)) {
      blurred.copyWithin(base, base - columns, base)
      continue
    }
    for (let column = 0; column < columns; column++) {
      let sum = kernel[0] * shape[base + column]
      for (let distance = 1; distance < kernel.length; distance++) {
        const before = column - distance
        const after = column + distance
        sum += kernel[distance] * (shape[base + (before < 0 ? -1 - before : before)] + (after < columns ? shape[base + after] : 0))
      }
      blurred[base + column] = sum + halfWeight >> weightBits
    }
  }
  return blurred
}

/** How many of the first rows are the same: the straight part of a rectangle has many of them. */
function rowsAlike(shape: Int32Array, columns: number, rows: number): number {
  let alike = 1
  while (alike < rows && isSameRow(shape, alike * columns, columns))
    alike++
  return alike
}

/** Whether a row is as the one before. */
function isSameRow(shape: Int32Array, base: number, columns: number): boolean {
  for (let column = 0; column < columns; column++) {
    if (shape[base + column] !== shape[base + column - columns])
      return false
  }
  return true
}

/** Blurs along the columns, with the same mirror above the first row. */
function blurColumns(shape: Int32Array, columns: number, rows: number, kernel: Int32Array): Int32Array {
  const blurred = new Int32Array(shape.length).fill(halfWeight)
  const alike = rowsAlike(shape, columns, rows)
  for (let row = 0; row < rows; row++) {
    if (row > 0 && row + kernel.length <= alike) {
      blurred.copyWithin(row * columns, (row - 1) * columns, row * columns)
      continue
    }
    for (let distance = 1 - kernel.length; distance < kernel.length; distance++) {
      const other = row + distance
      if (other >= rows)
        break
      const weight = kernel[Math.abs(distance)]
      const from = (other < 0 ? -1 - other : other) * columns
      for (let column = 0; column < columns; column++)
        blurred[row * columns + column] += weight * shape[from + column]
    }
  }
  return blurred.map(sum => sum >> weightBits)
}
