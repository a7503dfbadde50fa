import type { TextMeasurer } from '../text/textMeasurer'
import type { LetterOptions } from './satoriLetters'
import { drawLetters } from './satoriLetters'

/** What letters look like at any size. */
export interface GlyphOutline {
  /** SVG path data in units of the face, from the left end of the baseline; empty where there is no ink. */
  readonly path: string
}

/** Letters of one face that are drawn together. */
export interface GlyphText {
  readonly face: string
  readonly text: string
}

/** Outlines of letters, each drawn by Satori once. */
export interface GlyphOutlines {
  readonly measurer: TextMeasurer
  /** The outlines of texts, in their order. */
  of: (texts: readonly GlyphText[]) => Promise<readonly GlyphOutline[]>
  /** Makes ready what is drawn already of a face. */
  load: (faceId: string) => Promise<void>
}

export interface GlyphOutlinesOptions extends LetterOptions {
  /** Paths of the letters of a face that were drawn before, by their text. */
  readonly drawn: (faceId: string) => Promise<Readonly<Record<string, string>>>
}

// Far more than a language has letters; beyond it, those of a face are drawn anew.
const mostOutlines = 4000

/** Outlines drawn when a letter is first asked for, and kept for all who ask again. */
export function createGlyphOutlines(options: GlyphOutlinesOptions): GlyphOutlines {
  const faces = new Map<string, Promise<Map<string, GlyphOutline>>>()

  function knownOf(face: string): Promise<Map<string, GlyphOutline>> {
    const known = faces.get(face) ?? options.drawn(face).then(paths => new Map(Object.entries(paths).map(([text, path]) => [text, { path }])))
    faces.set(face, known)
    // What could not be fetched is asked for again.
    known.catch(() => faces.delete(face))
    return known
  }

  /** A face's outlines, those that were wanted for the first time among them. */
  async function withMissing(face: string, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, GlyphOutline>> {
    const known = await knownOf(face)
    const missing = Array.from(wanted).filter(text => !known.has(text))
    if (missing.length === 0)
      return known
    const paths = await drawLetters(missing, face, options)
    if (known.size > mostOutlines)
      faces.delete(face)
    missing.forEach((text, index) => known.set(text, { path: paths[index] }))
    return known
  }

  return {
    measurer: options.measurer,
    async of(texts) {
      const wanted = new Map<string, Set<string>>()
      for (const { face, text } of texts)
        wanted.set(face, (wanted.get(face) ?? new Set()).add(text))
      const drawn = new Map(await Promise.all(Array.from(wanted, async ([face, letters]) => [face, await withMissing(face, letters)] as const)))
      return texts.map(({ face, text }) => drawn.get(face)?.get(text) ?? { path: '' })
    },
    async load(face) {
      await knownOf(face)
    },
  }
}
