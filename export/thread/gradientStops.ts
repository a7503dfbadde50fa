export interface WrittenStop {
  readonly offset: number
  readonly color: string
}

const mostStops = 32

/**
 * Stops of a gradient from its colours, in a list or parted by commas: `red, gold 30%, navy`; those without a place lie at even distances.
 * Undefined for fewer than two colours, more than 32, or a place beyond 100 %; whether a colour is one is for the theme to say.
 */
export function gradientStops(value: unknown): WrittenStop[] | undefined {
  // Commas inside rgb(...) do not part colours.
  const colors: unknown = typeof value === 'string' ? value.split(/,(?![^(]*\))/) : value
  if (!Array.isArray(colors) || colors.length < 2 || colors.length > mostStops || !colors.every(color => typeof color === 'string' && color.trim() !== ''))
    return undefined
  const stops = colors.map((color: string, index): WrittenStop => {
    const [, placed, percent] = /^(\S.*\S) (\d+(?:\.\d+)?)%$/.exec(color.trim()) ?? []
    return placed === undefined ? { offset: index / (colors.length - 1), color: color.trim() } : { offset: Number(percent) / 100, color: placed }
  })
  return stops.every(({ offset }) => offset <= 1) ? stops : undefined
}
