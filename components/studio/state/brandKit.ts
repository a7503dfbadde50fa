import type { Brand } from '../../../export/brand/brandSchema'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { BrandLook, Project } from './project'
import { brandValues } from '../../../export/brand/brandTheme'
import { readCover, readOutro } from '../../../export/thread/addedCards'
import { writtenCard } from '../../../export/thread/formats/json/serializeThread'
import { normalizeHandle } from '../../../export/thread/normalizeHandle'
import { mergeTheme } from './mergeTheme'

export type BrandColors = NonNullable<Brand['colors']>
export type BrandColorName = keyof BrandColors

/** Keys of a theme's canvas that a brand's colour decides. */
const canvasColorKeys = ['kind', 'color', 'stops', 'source'] as const

/** A theme with the brand's colours and font over it. */
export function withBrandLook(theme: ThemeInput, look: BrandLook = {}): ThemeInput {
  const values = brandValues(look)
  return Object.keys(values).length > 0 ? mergeTheme(theme, values) : theme
}

/** A project of a brand: what the brand says takes the place of what was there. */
export function withBrand(project: Project, { name, handle, verified, avatar, logo, logoCorner, colors, font, theme, layout, cover, outro }: Brand): Project {
  const author = Object.fromEntries(Object.entries({ name, handle: handle === undefined ? undefined : normalizeHandle(handle), verified, avatar, logo, logoCorner }).filter(([, value]) => value !== undefined))
  const look: BrandLook = { ...colors && { colors }, ...font !== undefined && { font } }
  const [first, last] = [readCover(cover), readOutro(outro)]
  const base = theme === undefined ? project.theme : typeof theme === 'string' ? { base: theme } : theme
  return {
    ...withoutBrand(project),
    author: { ...project.author, ...author },
    theme: withBrandLook(base, look),
    ...Object.keys(look).length > 0 && { brand: look },
    ...layout !== undefined && { layout },
    ...first && { cover: first },
    ...last && { outro: last },
  }
}

/** The brand that a project is of: its author, its look, its layout and its outro; a cover is of the thread alone. */
export function brandOf({ author, theme, brand = {}, layout, outro }: Project): Brand {
  const { name, handle, ...pictures } = author
  const { colors, font } = brand
  const keys = Object.keys(theme)
  return {
    ...name !== '' && { name },
    ...handle !== '' && { handle },
    ...pictures,
    ...colors && Object.keys(colors).length > 0 && { colors },
    ...font !== undefined && { font },
    ...keys.length > 0 && { theme: keys.length === 1 && theme.base !== undefined ? theme.base : theme },
    ...layout !== undefined && { layout },
    ...outro && { outro: writtenCard(outro) },
  }
}

/** A project with a colour of its brand, in its look too; undefined gives the colour back to the theme. */
export function withBrandColor(project: Project, name: BrandColorName, color: string | undefined): Project {
  const { [name]: _, ...others } = project.brand?.colors ?? {}
  const colors: BrandColors = color === undefined ? others : { ...others, [name]: color }
  const { colors: __, ...rest } = project.brand ?? {}
  const look: BrandLook = { ...rest, ...Object.keys(colors).length > 0 && { colors } }
  return {
    ...withoutBrand(project),
    theme: color === undefined ? withoutColor(project.theme, name) : mergeTheme(project.theme, brandValues({ colors: { [name]: color } })),
    ...Object.keys(look).length > 0 && { brand: look },
  }
}

function withoutBrand({ brand: _, ...project }: Project): Project {
  return project
}

/** A theme whose colour is that of its base again. */
function withoutColor({ text, card, canvas, ...theme }: ThemeInput, name: BrandColorName): ThemeInput {
  const cleared = {
    text: name === 'accent' ? without(text, 'accent') : name === 'text' ? without(text, 'color') : text,
    card: name === 'card' ? without(card, 'color') : card,
    canvas: name === 'canvas' ? without(canvas, ...canvasColorKeys) : canvas,
  }
  return { ...theme, ...Object.fromEntries(Object.entries(cleared).filter(([, section]) => section && Object.keys(section).length > 0)) }
}

function without<Section extends object>(section: Section | undefined, ...keys: readonly (keyof Section)[]): Section | undefined {
  return section && Object.fromEntries(Object.entries(section).filter(([key]) => !keys.includes(key as keyof Section))) as Section
}
