import type { FontCatalogue } from '../../../export/text/fontCatalogue'
import type { TextMeasurer } from '../../../export/text/textMeasurer'
import type { ScriptParagraph } from './paragraphs'
import { readFileSync } from 'node:fs'
import { openFontFiles } from '../../../export/output/fontFiles'
import { loadHarfBuzz } from '../../../export/output/harfBuzz'
import { characterRanges } from '../../../export/text/characterRanges'
import { createTextMeasurer } from '../../../export/text/textMeasurer'

export interface ParagraphFonts {
  readonly catalogue: FontCatalogue
  readonly measurer: TextMeasurer
  readonly file: (faceId: string) => Uint8Array
}

const bundled = openFontFiles()
const harfBuzz = await loadHarfBuzz()
const tags: Readonly<Record<string, string>> = { korean: 'Hang' }

/** The fonts that a paragraph is set in: the bundled ones and, for scripts whose whole fonts are optional, a small one with its letters alone. */
export function paragraphFonts({ fixture }: Pick<ScriptParagraph, 'fixture'>): ParagraphFonts {
  const own = fixture === undefined ? undefined : readFileSync(new URL(`fonts/${fixture}.ttf`, import.meta.url))
  const file = (id: string) => id === fixture && own ? own : bundled.get(id)
  const scripts = [tags[fixture ?? ''] ?? 'Hani']
  const catalogue: FontCatalogue = fixture === undefined || !own
    ? bundled.catalogue
    : [...bundled.catalogue, { id: fixture, family: `Noto Sans ${fixture}`, weight: 400, style: 'normal', scripts, ranges: characterRanges(new harfBuzz.Face(new harfBuzz.Blob(own)).collectUnicodes(), scripts) }]
  return { catalogue, file, measurer: createTextMeasurer(harfBuzz, { get: file }) }
}
