import type { OwnFont } from '../text/ownFont'
import type { TextMeasurer } from '../text/textMeasurer'
import { withSlices } from '../text/fontSlices'
import { withOwnFonts } from '../text/ownFamily'
import { createTextMeasurer } from '../text/textMeasurer'
import { openFontFiles } from './fontFiles'
import { loadHarfBuzz } from './harfBuzz'

let opened: Promise<TextMeasurer> | undefined

/** Measures text in the bundled fonts, and in those of one's own; what has been measured in the bundled ones alone is kept for all who ask. */
export function openTextMeasurer(own: readonly OwnFont[] = []): Promise<TextMeasurer> {
  return own.length > 0 ? createMeasurer(own) : opened ??= createMeasurer([])
}

async function createMeasurer(own: readonly OwnFont[]): Promise<TextMeasurer> {
  const harfBuzz = await loadHarfBuzz()
  const files = openFontFiles()
  return withSlices(createTextMeasurer(harfBuzz, own.length > 0 ? withOwnFonts(files, new Map(own.map(font => [font.id, font]))) : files), files)
}
