import type { Typography } from './theme'
import type { ThemeInput } from './themeSchema'

/** Bounds of the size of text where a layer says a font size: a size that somebody asks for is the size that text is set in. What the layer says of the bounds itself goes on top. */
export function exactSize(typography: ThemeInput['typography']): Partial<Pick<Typography, 'minFontSize' | 'maxFontSize'>> {
  const size = typography?.fontSize
  return size === undefined ? {} : { minFontSize: size, maxFontSize: size }
}
