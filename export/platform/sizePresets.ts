import { platforms } from './platforms'

/** Size of a finished image, in pixels at the default pixel ratio of 2. */
export interface CardSize {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** Device pixels a px that the sizes are named for: 1080 pixels are a canvas of 540 px. */
export const defaultPixelRatio = 2

/** Sizes that platforms ask for, the default first. */
export const sizePresets: readonly CardSize[] = platforms.flatMap(({ sizes }) => sizes.map(({ name, width, height }) => ({ name, width, height })))

/** Pixels that a side of a size of one's own may have. */
export const sideRange = { min: 200, max: 8192 }

/** The size that somebody names: a preset, or "WIDTHxHEIGHT" in pixels; undefined for anything else, and "sides" where these are out of range. */
export function namedSize(name: string): CardSize | 'sides' | undefined {
  const preset = sizePresets.find(candidate => candidate.name === name)
  const match = /^(\d{1,6})x(\d{1,6})$/i.exec(name.trim())
  if (preset || !match)
    return preset
  const [width, height] = [Number(match[1]), Number(match[2])]
  return [width, height].every(side => side >= sideRange.min && side <= sideRange.max) ? { name: `${width}x${height}`, width, height } : 'sides'
}

/** The size of a name, the default where there is none of it. */
export function findSize(name: string): CardSize {
  const found = namedSize(name)
  return typeof found === 'object' ? found : sizePresets[0]
}
