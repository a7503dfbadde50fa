/** Sizes of body text in px at 1x; the base size may be used in any case. */
export interface FontSizeBounds {
  readonly baseFontSize: number
  /** Least size that text may be set in to keep a post on one card. */
  readonly minFontSize: number
  /** Largest size that it may be set in. */
  readonly maxFontSize: number
}

/** Sizes in px at 1x, the largest first: few enough that the cards of a carousel look like one family, and the same whatever size is asked for. */
const steps = [288, 256, 224, 192, 160, 144, 128, 112, 96, 88, 80, 72, 64, 56, 48, 44, 40, 36, 32, 30, 28, 26, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8]
/** A long post keeps to sizes that read as body text. */
const maxGrowthWhenSplit = 1.125

/** Sizes that text may be set in from the largest down, in px at 1x; the base size is one of them in any case. */
export function fontSizes({ baseFontSize, minFontSize, maxFontSize }: FontSizeBounds): readonly number[] {
  const smallest = Math.min(minFontSize, baseFontSize)
  const sizes = steps.filter(step => step > smallest && step !== baseFontSize && step <= Math.max(maxFontSize, baseFontSize))
  return [...sizes, ...smallest < baseFontSize ? [baseFontSize] : [], smallest].sort((a, b) => b - a)
}

/** The same for a post on several cards; code keeps to the base size. */
export function fontSizesWhenSplit(bounds: FontSizeBounds, hasCode: boolean): readonly number[] {
  return fontSizes({ ...bounds, maxFontSize: Math.min(bounds.maxFontSize, bounds.baseFontSize * (hasCode ? 1 : maxGrowthWhenSplit)) })
}
