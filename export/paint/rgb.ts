/** A colour as its channels: red, green and blue from 0 to 255, alpha in [0, 1]. */
export interface Rgb {
  readonly red: number
  readonly green: number
  readonly blue: number
  readonly alpha: number
}

/** Channels of `#rgb`, `#rrggbb` or `#rrggbbaa`; undefined where it is none of these. */
export function rgbOf(color: string): Rgb | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color)
  if (short)
    return rgbOf(`#${short[1].repeat(2)}${short[2].repeat(2)}${short[3].repeat(2)}`)
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?$/i.exec(color)
  if (!long)
    return undefined
  const [red, green, blue, alpha] = long.slice(1).map(pair => Number.parseInt(pair ?? 'ff', 16))
  return { red, green, blue, alpha: alpha / 255 }
}
