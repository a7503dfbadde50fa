/** Families that come with Threadeck; their names are those of a theme file. */
export const fontFamilies = ['Inter', 'Source Serif 4', 'Space Grotesk', 'JetBrains Mono'] as const

export type FontFamily = typeof fontFamilies[number]

/** A family of one's own: its font files, one a face. */
export type OwnFamily = string[]

/** Name of a family in a catalogue of fonts. */
export type FamilyName = FontFamily | `files ${string}`

/** What a theme's family is called in a catalogue: a family of one's own by its files, so that no two have one name. */
export function familyName(family: FontFamily | OwnFamily): FamilyName {
  return typeof family === 'string' ? family : `files ${JSON.stringify(family)}`
}

/** The font files that a theme names; none where its family comes with Threadeck. */
export function familyFiles(family: FontFamily | OwnFamily | undefined): OwnFamily {
  return family === undefined || typeof family === 'string' ? [] : family
}
