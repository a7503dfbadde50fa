import type { AltText } from './altTexts'
import { altTexts } from './altTexts'
import { platforms } from './platforms'

/** A card in a file, as its manifest has it. */
export interface DescribedCard {
  readonly file: string
  /** In a file of several cards, the page that has the card, from 1. */
  readonly page?: number
  /** A plain reading for a screen reader. */
  readonly alt: string
}

/** What `alt.json` says. */
export interface AltList {
  /** What each platform takes, by its name: characters, or graphemes where it counts these. */
  readonly limits: Readonly<Record<string, number>>
  readonly cards: readonly AltListCard[]
}

export interface AltListCard extends Pick<DescribedCard, 'file' | 'page'> {
  readonly text: string
  /** The text that each platform takes, by its name. */
  readonly platforms: Readonly<Record<string, string>>
  /** Names of platforms that take less than all of it. */
  readonly cut: readonly string[]
}

/** Names of the files with the descriptions of a carousel. */
export const altFileNames = { text: 'alt.txt', data: 'alt.json' }

const limited = platforms.flatMap(({ name, title, limits }) => limits?.maxAlt === undefined ? [] : [{ name, title, limit: limits.maxAlt }])

/** Descriptions of the cards of a carousel to be read by a person and by a script, as files by their names. */
export function altFiles(cards: readonly DescribedCard[]): Readonly<Record<string, string>> {
  const described = cards.map(card => ({ ...card, texts: altTexts(card.alt) }))
  const list: AltList = {
    limits: Object.fromEntries(limited.map(({ name, limit }) => [name, limit])),
    cards: described.map(({ file, page, alt, texts }) => ({ file, ...page !== undefined && { page }, text: alt, platforms: Object.fromEntries(Array.from(texts, ([name, { text }]) => [name, text])), cut: Array.from(texts).flatMap(([name, { isCut }]) => isCut ? [name] : []) })),
  }
  return {
    [altFileNames.text]: described.map(textOf).join('\n\n'),
    [altFileNames.data]: `${JSON.stringify(list, undefined, 2)}\n`,
  }
}

function textOf({ file, page, alt, texts }: DescribedCard & { readonly texts: ReadonlyMap<string, AltText> }): string {
  const name = page === undefined ? file : `${file}, page ${page}`
  const shortened = new Map<string, string[]>()
  for (const { name, title, limit } of limited) {
    const cut = texts.get(name)
    if (cut?.isCut)
      shortened.set(cut.text, [...shortened.get(cut.text) ?? [], `${title} (at most ${limit})`])
  }
  return [name, '-'.repeat(name.length), alt, ...Array.from(shortened, ([text, takers]) => `\nShorter, for ${takers.join(' and ')}:\n${text}`), ''].join('\n')
}
