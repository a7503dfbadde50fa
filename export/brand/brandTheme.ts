import type { ThemeInput } from '../theme/themeSchema'
import type { Brand } from './brandSchema'

export interface BrandThemeOptions {
  /** Theme that the thread or the call names, in place of the brand's. @default the brand's */
  readonly named?: ThemeInput | undefined
}

/** The look of a brand in layers for `resolveTheme`: a theme, then the brand's own colours and font over it. */
export function brandTheme({ theme, colors, font }: Brand, { named }: BrandThemeOptions = {}): ThemeInput[] {
  const own = typeof theme === 'string' ? { base: theme } : theme
  const base = named ?? own
  const values = brandValues({ colors, font })
  return [...base ? [base] : [], ...Object.keys(values).length > 0 ? [values] : []]
}

/** The values of a theme that a brand's colours and its font are. */
export function brandValues({ colors: { accent, canvas, card, text } = {}, font }: Pick<Brand, 'colors' | 'font'>): ThemeInput {
  return {
    ...canvas !== undefined && { canvas: brandCanvas(canvas) },
    ...(accent !== undefined || text !== undefined) && { text: { ...accent !== undefined && { accent }, ...text !== undefined && { color: text } } },
    ...card !== undefined && { card: { color: card } },
    ...font !== undefined && { typography: { family: font } },
  }
}

function brandCanvas(canvas: string | string[]): ThemeInput['canvas'] {
  return typeof canvas === 'string'
    ? { kind: 'color', color: canvas }
    : { kind: 'gradient', stops: canvas.map((color, index) => ({ offset: index / (canvas.length - 1), color })) }
}
