/** Size of a finished image, in pixels at the default pixel ratio of 2. */
export interface CardSize {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** Device pixels a px that the presets are named for: 1080 pixels are a canvas of 540 px. */
export const defaultPixelRatio = 2

/** Sizes that platforms ask for, the default first. */
export const sizePresets: readonly CardSize[] = [
  { name: 'instagram-portrait', width: 1080, height: 1350 },
  { name: 'square', width: 1080, height: 1080 },
  { name: 'x-landscape', width: 1200, height: 675 },
  { name: 'story', width: 1080, height: 1920 },
]

/** A preset by name, the default where there is none of that name. */
export function findSizePreset(name: string): CardSize {
  return sizePresets.find(preset => preset.name === name) ?? sizePresets[0]
}
