export interface WrittenStop {
  readonly offset: number
  readonly color: string
}

const mostStops = 32

/**
 * Stops of a gradient from its colours, in a list or parted by commas: `red, gold 30%, navy`; those without a place lie at even distances.
 * Undefined for fewer than two colours, more than 32, or a place beyond 100 %; whether a colour is one is for the theme to say.
 */
export function writtenStops(value: unknown): WrittenStop[] | undefined {
  const colors: unknown = typeof value === 'string' ? splitColors(value) : value
  if (!Array.isArray(colors) || colors.length < 2 || colors.length > mostStops || !colors.every(color => typeof color === 'string' && color.trim() !== ''))
    return undefined
  const stops = colors.map((color: string, index): WrittenStop => {
    const [, placed, percent] = /^(\S.*\S) (\d+(?:\.\d+)?)%$/.exec(color.trim()) ?? []
    return placed === undefined ? { offset: index / (colors.length - 1), color: color.trim() } : { offset: Number(percent) / 100, color: placed }
  })
  return stops.every(({ offset }) => offset <= 1) ? stops : undefined
}

/** What stands between commas; those inside `rgb(...)` belong to the colour. */
function splitColors(value: string): string[] {
  const colors: string[] = []
  let start = 0
  let depth = 0
  for (let index = 0; index < value.length && colors.length < mostStops; index++) {
    const character = value[index]
    if (character === '(') {
      depth++
    }
    else if (character === ')') {
      depth = Math.max(0, depth - 1)
    }
    else if (character === ',' && depth === 0) {
      colors.push(value.slice(start, index))
      start = index + 1
    }
  }
  return [...colors, value.slice(start)]
}
