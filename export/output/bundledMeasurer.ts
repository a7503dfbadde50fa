import type { OwnFont } from '../text/ownFont'
import type { TextMeasurer } from '../text/textMeasurer'
import { withOwnFonts } from '../text/ownFamily'
import { createTextMeasurer } from '../text/textMeasurer'
import { openFontFiles } from './fontFiles'
import { loadHarfBuzz } from './harfBuzz'

let opened: Promise<TextMeasurer> | undefined

/** Measures text in the bundled fonts, and in those of one's own; what has been measured in the bundled ones alone is kept for all who ask. */
export function openTextMeasurer(own: readonly OwnFont[] = []): Promise<TextMeasurer> {
  if (own.length > 0)
    return loadHarfBuzz().then(harfBuzz => createTextMeasurer(harfBuzz, withOwnFonts(openFontFiles(), new Map(own.map(font => [font.id, font])))))
  opened ??= loadHarfBuzz().then(harfBuzz => createTextMeasurer(harfBuzz, openFontFiles()))
  return opened
}
