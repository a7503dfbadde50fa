import type { ThreadSettings } from '../../importedThread'
import type { LayoutName } from '../../layoutName'
import type { Author, Cover, Outro } from '../../thread'
import { coverForm, outroForm, readCover, readOutro } from '../../addedCards'
import { isFontName } from '../../isFontName'
import { isLanguage, languageForm } from '../../language'
import { isLayoutName, layoutForm } from '../../layoutName'
import { isLogoCorner, logoCornerForm } from '../../logoCorner'
import { writtenStops } from '../../writtenStops'

export interface FrontMatterValues {
  readonly title?: string
  readonly author: Partial<Author>
  /** BCP 47 tag. */
  readonly language?: string
  /** Of posts that name none of their own. */
  readonly layout?: LayoutName
  /** The added first and last card; false is none. */
  readonly cover?: Cover | false
  readonly outro?: Outro | false
  /** Whether numbers that count the posts, such as "1/7", are part of their text. */
  readonly keepsNumbers: boolean
  /** Values of the theme, nested as in a theme file. */
  readonly settings: ThreadSettings
}

interface FrontMatterKey {
  /** What an error message says that the value should be. */
  readonly expected: string
  /** The part that the value makes, or undefined for a value of the wrong kind. */
  readonly read: (value: unknown) => Partial<FrontMatterValues> | undefined
}

/** The keys of front matter: who wrote what, a theme by name, its sections, and short forms of the values changed most often. */
export const frontMatterKeys: Readonly<Record<string, FrontMatterKey>> = {
  title: text(title => ({ title })),
  lang: { expected: languageForm, read: value => isLanguage(value) ? { language: value } : undefined },
  layout: { expected: layoutForm, read: value => isLayoutName(value) ? { layout: value } : undefined },
  cover: { expected: coverForm, read: value => given('cover', readCover(value)) },
  outro: { expected: outroForm, read: value => given('outro', readOutro(value)) },
  author: text(name => ({ author: { name } })),
  handle: text(handle => ({ author: { handle } })),
  avatar: text(avatar => ({ author: { avatar } })),
  logo: text(logo => ({ author: { logo } })),
  logoCorner: { expected: logoCornerForm, read: value => isLogoCorner(value) ? { author: { logoCorner: value } } : undefined },
  verified: { expected: 'true or false', read: value => typeof value === 'boolean' ? { author: { verified: value } } : undefined },
  postNumbers: { expected: 'keep or drop', read: value => value === 'keep' || value === 'drop' ? { keepsNumbers: value === 'keep' } : undefined },
  theme: text(theme => ({ settings: { theme } })),
  canvas: section('canvas'),
  text: section('text'),
  card: section('card'),
  typography: section('typography'),
  header: section('header'),
  footer: section('footer'),
  gradient: { expected: 'two to 32 colours, such as "#1e3a8a, #9333ea"', read: readGradient },
  angle: quantity('an angle in degrees, such as 135', 'deg|°', angle => ({ canvas: { angle } })),
  pattern: { expected: 'the name of a pattern, such as dots, or values of one, such as "pattern: { kind: dots, strength: 0.3 }"', read: readPattern },
  continuous: { expected: 'true or false', read: value => typeof value === 'boolean' ? { settings: { canvas: { continuous: value } } } : undefined },
  padding: quantity('a number of px, such as 40', 'px', padding => ({ card: { padding } })),
  cornerRadius: quantity('a number of px, such as 16', 'px', cornerRadius => ({ card: { cornerRadius } })),
  font: { expected: 'a font file such as brand.woff2, a list of them, or a family that comes along', read: readFont },
  fontSize: quantity('a number of px, such as 16', 'px', fontSize => ({ typography: { fontSize } })),
  oneSize: { expected: 'true or false', read: value => typeof value === 'boolean' ? { settings: { typography: { consistency: value ? 'one-size' : 'each' } } } : undefined },
  verticalAlign: { expected: 'middle or top', read: value => value === 'middle' || value === 'top' ? { settings: { typography: { verticalAlign: value } } } : undefined },
  textColor: text(color => ({ settings: { text: { color } } })),
  cardColor: text(color => ({ settings: { card: { color } } })),
}

/** Joins the parts of all keys; of two values for the same thing the later wins. */
export function mergeFrontMatter(parts: readonly Partial<FrontMatterValues>[]): FrontMatterValues {
  const settings: Record<string, unknown> = {}
  for (const part of parts) {
    for (const [name, value] of Object.entries(part.settings ?? {}))
      settings[name] = isSection(value) && isSection(settings[name]) ? { ...settings[name], ...value } : value
  }
  const title = parts.findLast(part => part.title !== undefined)?.title
  const language = parts.findLast(part => part.language !== undefined)?.language
  const layout = parts.findLast(part => part.layout !== undefined)?.layout
  const cover = parts.findLast(part => part.cover !== undefined)?.cover
  const outro = parts.findLast(part => part.outro !== undefined)?.outro
  return { ...title !== undefined && { title }, ...cover !== undefined && { cover }, ...outro !== undefined && { outro }, ...language !== undefined && { language }, ...layout !== undefined && { layout }, author: Object.assign({}, ...parts.map(part => part.author)) as Partial<Author>, keepsNumbers: parts.some(part => part.keepsNumbers), settings }
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [name in Name]?: Value } | undefined {
  return value === undefined ? undefined : { [name]: value } as { readonly [name in Name]?: Value }
}

function text(make: (value: string) => Partial<FrontMatterValues>): FrontMatterKey {
  return {
    expected: 'a text',
    read: value => typeof value === 'string' ? make(value.trim()) : typeof value === 'number' ? make(String(value)) : undefined,
  }
}

function section(name: string): FrontMatterKey {
  return { expected: `values of the ${name}, such as "${name}: { ... }"`, read: value => isSection(value) ? { settings: { [name]: value } } : undefined }
}

function quantity(expected: string, unit: string, make: (value: number) => ThreadSettings): FrontMatterKey {
  const pattern = new RegExp(String.raw`^([+-]?\d+(?:\.\d+)?)\s*(?:${unit})?$`)
  return {
    expected,
    read: (value) => {
      const match = pattern.exec(String(value))
      return match ? { settings: make(Number(match[1])) } : undefined
    },
  }
}

function readGradient(value: unknown): Partial<FrontMatterValues> | undefined {
  const stops = writtenStops(value)
  return stops && { settings: { canvas: { kind: 'gradient', stops } } }
}

/** A pattern by its name, or its values. */
function readPattern(value: unknown): Partial<FrontMatterValues> | undefined {
  const pattern = typeof value === 'string' ? { kind: value.trim() } : value
  return isSection(pattern) ? { settings: { canvas: { pattern } } } : undefined
}

/** A family by its name, or the font files of one: a file alone need not be written as a list. */
function readFont(value: unknown): Partial<FrontMatterValues> | undefined {
  const family = typeof value === 'string' && isFontName(value.trim()) ? [value.trim()] : value
  return typeof family === 'string' || (Array.isArray(family) && family.every(file => typeof file === 'string')) ? { settings: { typography: { family } } } : undefined
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
