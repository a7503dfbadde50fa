import type { CardContext } from '../../../export/layout/cardContext'
import type { PictureSize } from '../../../export/layout/pictureGrid'
import type { Theme } from '../../../export/theme/theme'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import { openFontFiles } from '../../../export/output/fontFiles'
import { loadHarfBuzz } from '../../../export/output/harfBuzz'
import { openTwemoji } from '../../../export/output/twemoji'
import { loadPhrases } from '../../../export/text/phrases'
import { createTextMeasurer } from '../../../export/text/textMeasurer'
import { resolveTheme } from '../../../export/theme/resolveTheme'

const fontFiles = openFontFiles()
const glyphs = { fonts: fontFiles.catalogue, emoji: openTwemoji(), phrases: await loadPhrases() }
const measurer = createTextMeasurer(await loadHarfBuzz(), fontFiles)

export interface TestContextOptions {
  readonly theme?: ThemeInput
  readonly width?: number
  readonly height?: number
  readonly pictures?: Record<string, PictureSize>
}

/** What cards are laid out with, on the bundled fonts and emoji. */
export function testContext({ theme = {}, width = 540, height = 675, pictures = {} }: TestContextOptions = {}): CardContext & { readonly theme: Theme } {
  return { theme: resolveTheme(theme), author: { name: 'Ada Lovelace', handle: '@ada' }, glyphs, measurer, pictures: new Map(Object.entries(pictures)), figures: new Map(), width, height }
}
