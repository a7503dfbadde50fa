import type { FontCatalogue } from '../../../export/text/fontCatalogue'
import type { TextMeasurer } from '../../../export/text/textMeasurer'
import type { ScriptParagraph } from './paragraphs'
import { readFileSync } from 'node:fs'
import { openFontFiles } from '../../../export/output/fontFiles'
import { loadHarfBuzz } from '../../../export/output/harfBuzz'
import { characterRanges } from '../../../export/text/characterRanges'
import { createTextMeasurer } from '../../../export/text/textMeasurer'
import { paragraphs } from './paragraphs'

const bundled = openFontFiles()
/** Without the fonts that somebody may have added. */
const catalogue = bundled.catalogue.filter(({ language }) => language === undefined)
const harfBuzz = await loadHarfBuzz()
const tags: Readonly<Record<string, string>> = { korean: 'Hang' }
const own = new Map(paragraphs.flatMap(({ fixture }) => fixture === undefined ? [] : [[fixture, readFileSync(new URL(`fonts/${fixture}.ttf`, import.meta.url))] as const]))

/** The bundled fonts and, for scripts whose whole fonts are optional, small ones with the letters of their paragraphs alone. */
export function paragraphFont(id: string): Uint8Array {
  return own.get(id) ?? bundled.get(id)
}

export const paragraphMeasurer: TextMeasurer = createTextMeasurer(harfBuzz, { get: paragraphFont })

/** The fonts that a paragraph is set in. */
export function paragraphCatalogue({ fixture = '' }: Pick<ScriptParagraph, 'fixture'>): FontCatalogue {
  const font = own.get(fixture)
  if (!font)
    return catalogue
  const scripts = [tags[fixture] ?? 'Hani']
  return [...catalogue, { id: fixture, family: `Noto Sans ${fixture}`, weight: 400, style: 'normal', scripts, ranges: characterRanges(new harfBuzz.Face(new harfBuzz.Blob(font)).collectUnicodes(), scripts) }]
}
