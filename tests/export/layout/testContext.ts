import type { CardContext } from '../../../export/layout/cardContext'
import type { PictureSize } from '../../../export/layout/pictureGrid'
import type { Theme } from '../../../export/theme/theme'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { openFontFiles } from '../../../export/output/fontFiles'
import { openFrames } from '../../../export/output/openFrames'
import { openTwemoji } from '../../../export/output/twemoji'
import { loadPhrases } from '../../../export/text/phrases'
import { resolveTheme } from '../../../export/theme/resolveTheme'

const fontFiles = openFontFiles()
// Without the fonts that somebody may have added.
const glyphs = { fonts: fontFiles.catalogue.filter(({ language }) => language === undefined), emoji: openTwemoji(), phrases: await loadPhrases() }
const measurer = await openTextMeasurer()

export interface TestContextOptions {
  readonly theme?: ThemeInput
  readonly width?: number
  readonly height?: number
  readonly pictures?: Record<string, PictureSize>
}

/** What cards are laid out with, on the bundled fonts and emoji. */
export function testContext({ theme = {}, width = 540, height = 675, pictures = {} }: TestContextOptions = {}): CardContext & { readonly theme: Theme } {
  return { theme: resolveTheme(theme), author: { name: 'Ada Lovelace', handle: '@ada' }, glyphs, measurer, frames: openFrames(), pictures: new Map(Object.entries(pictures)), figures: new Map(), width, height }
}
