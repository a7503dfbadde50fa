/** Side of the small copy of a picture that its border is read from, in pixels. */
export const borderSample = 32

/** Which pixels of a border are seen, how near to a colour they are taken for it, and how many of them must be. */
const minAlpha = 250
const maxDistance = 24
const minShare = 0.7

/** The colour that most of a picture has along its edges, as `#rrggbb`, from the RGBA pixels of a square copy; undefined where there is no such colour, or where it lets the card through. */
export function pictureBorder(rgba: ArrayLike<number>, side: number = borderSample): string | undefined {
  const border = Array.from({ length: side * side }, (_, index) => index).filter((index) => {
    const [x, y] = [index % side, Math.floor(index / side)]
    return x === 0 || y === 0 || x === side - 1 || y === side - 1
  })
  const seen = border.filter(index => rgba[4 * index + 3] >= minAlpha)
  if (seen.length < minShare * border.length)
    return undefined
  const color = [0, 1, 2].map(channel => median(seen.map(index => rgba[4 * index + channel])))
  const near = seen.filter(index => color.every((value, channel) => Math.abs(rgba[4 * index + channel] - value) <= maxDistance))
  return near.length < minShare * border.length ? undefined : `#${color.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}
