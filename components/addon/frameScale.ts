/** Room that live components are made for, in px of a slide 980 wide: what our talk has below a title. */
export const stageWidth = 876
export const stageHeight = 432

/**
 * How much smaller a component is drawn to fit its frame, at most as large as it is made; `width` is undefined before it is known.
 * `needed` is the height that it takes, where a font of the deck makes it taller than it is made. @default that it is made for
 */
export function frameScale(width: number | undefined, height: number, needed = stageHeight): number {
  return Math.min(1, height / Math.max(needed, stageHeight), (width || stageWidth) / stageWidth)
}
