/** Corners of a card that a logo may stand in. */
export const logoCorners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const

export type LogoCorner = typeof logoCorners[number]

/** What a message says that a corner should be. */
export const logoCornerForm = 'top-left, top-right, bottom-left or bottom-right'

/** Whether a value names a corner. */
export function isLogoCorner(value: unknown): value is LogoCorner {
  return logoCorners.includes(value as LogoCorner)
}
