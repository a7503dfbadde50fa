import type { TextMeasurer } from '../text/textMeasurer'
import { createTextMeasurer } from '../text/textMeasurer'
import { openFontFiles } from './fontFiles'
import { loadHarfBuzz } from './harfBuzz'

let opened: Promise<TextMeasurer> | undefined

/** Measures text in the bundled fonts; what has been measured is kept for all who ask. */
export function openTextMeasurer(): Promise<TextMeasurer> {
  opened ??= loadHarfBuzz().then(harfBuzz => createTextMeasurer(harfBuzz, openFontFiles()))
  return opened
}
