import type { FontFace } from '../text/fontCatalogue'

/** A font file as its package ships it. */
export interface BundledFont extends Omit<FontFace, 'ranges'> {
  /** Module path of the compressed file. */
  readonly source: string
}

const alphabets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const

/** Every face that comes with Threadeck: text, code, and the symbols that they lack. */
export const bundledFonts: readonly BundledFont[] = [
  // Inter's own package has the whole design, arrows and check marks included; the Fontsource one drops them.
  ...inter('Regular', 400, 'normal'),
  ...inter('Medium', 500, 'normal'),
  ...inter('SemiBold', 600, 'normal'),
  ...inter('Bold', 700, 'normal'),
  ...inter('Italic', 400, 'italic'),
  ...inter('BoldItalic', 700, 'italic'),
  ...fontsource('Source Serif 4', alphabets, [[400, 'normal'], [600, 'normal'], [700, 'normal'], [400, 'italic'], [700, 'italic']]),
  ...fontsource('Space Grotesk', ['latin', 'latin-ext', 'vietnamese'], [[400, 'normal'], [500, 'normal'], [700, 'normal']]),
  ...fontsource('JetBrains Mono', alphabets, [[400, 'normal'], [700, 'normal'], [400, 'italic']]),
  // The whole design too, which has the box drawing that Fontsource drops; last, so that letters come from the small files.
  ...jetbrains('Regular', 400),
  ...jetbrains('Bold', 700),
  ...fontsource('Noto Sans Symbols 2', ['symbols', 'math', 'braille'], [[400, 'normal']]),
  ...fontsource('Noto Sans Math', ['latin'], [[400, 'normal']]),
  ...scriptFont('Arabic', 'Arab'),
  ...scriptFont('Hebrew', 'Hebr'),
  ...scriptFont('Armenian', 'Armn'),
  ...scriptFont('Georgian', 'Geor'),
  ...scriptFont('Devanagari', 'Deva'),
  ...scriptFont('Bengali', 'Beng'),
  ...scriptFont('Tamil', 'Taml'),
  ...scriptFont('Telugu', 'Telu'),
  ...scriptFont('Thai', 'Thai'),
  ...scriptFont('Lao', 'Laoo'),
  ...scriptFont('Khmer', 'Khmr'),
  ...scriptFont('Myanmar', 'Mymr'),
]

function inter(file: string, weight: FontFace['weight'], style: FontFace['style']): BundledFont[] {
  return [{ id: `Inter-${file}`, family: 'Inter', weight, style, source: `inter-ui/web/Inter-${file}.woff2` }]
}

function jetbrains(file: string, weight: FontFace['weight']): BundledFont[] {
  return [{ id: `JetBrainsMono-${file}`, family: 'JetBrains Mono', weight, style: 'normal', source: `jetbrains-mono/fonts/webfonts/JetBrainsMono-${file}.woff2` }]
}

/** The fonts of a script: its name in the package, and its tag. */
function scriptFont(name: string, tag: string): BundledFont[] {
  return fontsource(`Noto Sans ${name}`, [name.toLowerCase()], [[400, 'normal'], [700, 'normal']]).map(font => ({ ...font, scripts: [tag] }))
}

function fontsource(family: FontFace['family'], subsets: readonly string[], cuts: readonly (readonly [FontFace['weight'], FontFace['style']])[]): BundledFont[] {
  const name = family.toLowerCase().replaceAll(' ', '-')
  return cuts.flatMap(([weight, style]) => subsets.map((subset) => {
    const id = `${name}-${subset}-${weight}-${style}`
    return { id, family, weight, style, source: `@fontsource/${name}/files/${id}.woff2` }
  }))
}
