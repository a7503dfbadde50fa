/** How much of each pixel closed outlines cover. */
export interface Coverage {
  /** Adds an edge, in pixels from the top left. Outlines that run the other way round cut holes. */
  line: (x0: number, y0: number, x1: number, y1: number) => void
  /** Hands over, row by row from the left, all spans of columns (the second exclusive) that are covered alike, by more than nothing up to 1, and forgets the outlines. */
  sweep: (visit: (row: number, from: number, to: number, alpha: number) => void) => void
}

/** What rounding may leave where an outline ends. */
const nothing = 1e-4

/**
 * A scan converter for images of a size in pixels. Each edge adds to the cells it crosses the signed area that lies right of it;
 * summed along a row this is the exact area that an outline covers, as in font rasterisers, without any sampling.
 * Where outlines of one direction overlap, no pixel is covered more than once.
 */
export function createCoverage(width: number, height: number): Coverage {
  // An edge on the right border adds to two cells beyond the row's last.
  const stride = width + 2
  const cells = new Float32Array(stride * height)
  const firstCell = new Int32Array(height).fill(stride)
  const lastCell = new Int32Array(height).fill(-1)
  let firstRow = height
  let lastRow = -1

  function line(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 === y1)
      return
    if (x0 >= 0 && x1 >= 0 && x0 <= width && x1 <= width)
      addEdge(x0, y0, x1, y1)
    else
      addOutside(x0, y0, x1, y1)
  }

  /** What lies outside covers as if it lay on the border. */
  function addOutside(x0: number, y0: number, x1: number, y1: number): void {
    const clamp = (x: number) => Math.min(width, Math.max(0, x))
    let [x, y] = [x0, y0]
    const crossings = [0, width].map(border => (border - x0) / (x1 - x0)).filter(at => at > 0 && at < 1).sort((a, b) => a - b)
    for (const at of [...crossings, 1]) {
      const [nextX, nextY] = at === 1 ? [x1, y1] : [x0 + (x1 - x0) * at, y0 + (y1 - y0) * at]
      addEdge(clamp(x), y, clamp(nextX), nextY)
      x = nextX
      y = nextY
    }
  }

  function addEdge(x0: number, y0: number, x1: number, y1: number): void {
    const direction = y0 < y1 ? 1 : -1
    const top = y0 < y1 ? y0 : y1
    const bottom = y0 < y1 ? y1 : y0
    if (bottom <= 0 || top >= height || top === bottom)
      return
    const slope = (x1 - x0) / (y1 - y0)
    const start = top > 0 ? top : 0
    const end = bottom < height ? bottom : height
    const low = x0 < x1 ? x0 : x1
    const high = x0 < x1 ? x1 : x0
    let x = (direction === 1 ? x0 : x1) + (start - top) * slope
    const rows = Math.ceil(end)
    let row = Math.floor(start)
    if (row < firstRow)
      firstRow = row
    if (rows - 1 > lastRow)
      lastRow = rows - 1
    for (; row < rows; row++) {
      const rise = (row + 1 < end ? row + 1 : end) - (row > start ? row : start)
      let next = x + slope * rise
      // Rounding must not leave the edge.
      next = next < low ? low : next > high ? high : next
      addCells(row, x < next ? x : next, x < next ? next : x, rise * direction)
      x = next
    }
  }

  /** Spreads one row's part of an edge, which runs from `left` to `right`, over the cells below it. */
  function addCells(row: number, left: number, right: number, area: number): void {
    const first = Math.floor(left)
    const last = Math.ceil(right)
    const at = row * stride + first
    if (first < firstCell[row])
      firstCell[row] = first
    if (last <= first + 1) {
      const inside = area * ((left + right) / 2 - first)
      cells[at] += area - inside
      cells[at + 1] += inside
      if (first + 1 > lastCell[row])
        lastCell[row] = first + 1
      return
    }
    if (last > lastCell[row])
      lastCell[row] = last
    const share = area / (right - left)
    const reach = first + 1 - left
    const rest = right - last + 1
    const head = 0.5 * share * reach * reach
    const tail = 0.5 * share * rest * rest
    cells[at] += head
    if (last === first + 2) {
      cells[at + 1] += area - head - tail
    }
    else {
      const second = share * (reach + 0.5) - head
      cells[at + 1] += second
      for (let cell = 2; cell < last - first - 1; cell++)
        cells[at + cell] += share
      cells[at + last - first - 1] += area - head - second - share * (last - first - 3) - tail
    }
    cells[at + last - first] += tail
  }

  return {
    line,
    sweep(visit) {
      for (let row = firstRow; row <= lastRow; row++) {
        const base = row * stride
        const end = lastCell[row] + 1
        let sum = 0
        let alpha = 0
        let from = 0
        for (let column = firstCell[row]; column < end; column++) {
          const cell = cells[base + column]
          // Most cells of a row hold nothing: the span goes on.
          if (cell === 0)
            continue
          cells[base + column] = 0
          sum += cell
          if (alpha > nothing && column > from)
            visit(row, from, column < width ? column : width, alpha)
          alpha = sum < 0 ? -sum : sum
          if (alpha > 1)
            alpha = 1
          from = column
        }
        firstCell[row] = stride
        lastCell[row] = -1
      }
      firstRow = height
      lastRow = -1
    },
  }
}
