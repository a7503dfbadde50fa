/** A rectangle in px at 1x. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PictureSize {
  /** Pixels of the picture itself. */
  readonly width: number
  readonly height: number
  /** The colour that most of it has along its edges, as `#rrggbb`; left out where there is none. */
  readonly border?: string
}

/** How many pictures each row of a grid may hold, for 1 to 4 pictures. */
const arrangements: Record<number, readonly (readonly number[])[]> = {
  1: [[1]],
  2: [[2], [1, 1]],
  3: [[3], [1, 2], [2, 1], [1, 1, 1]],
  4: [[2, 2], [4], [1, 3], [3, 1], [1, 2, 1], [1, 1, 1, 1]],
}

/** Four pictures stand in an even grid that covers at least this share of what others would. */
const evenShare = 0.7
/** How much wider one of them may be for its height than another for cells of one size. */
const maxUnlike = 1.2

/**
 * Places 1 to 4 pictures in rows inside a box so that they cover as much of it as their aspect ratios allow;
 * none is cropped, stretched or drawn larger than one of its pixels a px, and four stand in a grid of two rows of two. The grid is centred across the box and starts at its top.
 */
export function pictureGrid(pictures: readonly PictureSize[], box: { readonly width: number, readonly height: number }, gap: number): Rect[] {
  const grids = arrangements[pictures.length].map(rows => gridOf(pictures, rows, box, gap))
  const best = grids.reduce((best, grid) => area(grid) > area(best) ? grid : best)
  const even = pictures.length === 4 ? areAlike(pictures) ? evenGrid(pictures, box, gap) : grids[0] : undefined
  return even && area(even) >= evenShare * area(best) ? even : best
}

/** Whether pictures are of about one shape: others would float in cells of one size. */
function areAlike(pictures: readonly PictureSize[]): boolean {
  const aspects = pictures.map(({ width, height }) => width / height)
  return Math.max(...aspects) <= maxUnlike * Math.min(...aspects)
}

/** Two rows of two cells of one size, each picture whole and in the middle of its cell. */
function evenGrid(pictures: readonly PictureSize[], box: { readonly width: number, readonly height: number }, gap: number): Rect[] {
  const room = { width: (box.width - gap) / 2, height: (box.height - gap) / 2 }
  const sizes = pictures.map(({ width, height }) => {
    const scale = Math.max(0, Math.min(1, room.width / width, room.height / height))
    return { width: width * scale, height: height * scale }
  })
  const cell = { width: Math.max(...sizes.map(({ width }) => width)), height: Math.max(...sizes.map(({ height }) => height)) }
  const left = (box.width - 2 * cell.width - gap) / 2
  return sizes.map(({ width, height }, index) => ({
    x: left + (index % 2) * (cell.width + gap) + (cell.width - width) / 2,
    y: Math.floor(index / 2) * (cell.height + gap) + (cell.height - height) / 2,
    width,
    height,
  }))
}

function gridOf(pictures: readonly PictureSize[], rowLengths: readonly number[], box: { readonly width: number, readonly height: number }, gap: number): Rect[] {
  let next = 0
  const rows = rowLengths.map((length) => {
    const row = pictures.slice(next, next + length)
    next += length
    const aspects = row.map(picture => picture.width / picture.height)
    const fullHeight = (box.width - gap * (length - 1)) / aspects.reduce((sum, aspect) => sum + aspect, 0)
    // A small picture is not blown up until its pixels show.
    return { aspects, height: Math.max(0, Math.min(fullHeight, ...row.map(picture => picture.height))) }
  })
  const gaps = gap * (rows.length - 1)
  const scale = Math.min(1, (box.height - gaps) / rows.reduce((sum, row) => sum + row.height, 0))
  const rects: Rect[] = []
  let y = 0
  for (const row of rows) {
    const height = row.height * scale
    const widths = row.aspects.map(aspect => aspect * height)
    let x = (box.width - widths.reduce((sum, width) => sum + width, gap * (widths.length - 1))) / 2
    for (const width of widths) {
      rects.push({ x, y, width, height })
      x += width + gap
    }
    y += height + gap
  }
  return rects
}

function area(rects: readonly Rect[]): number {
  return rects.reduce((sum, rect) => sum + rect.width * rect.height, 0)
}
