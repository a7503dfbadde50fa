import type { CardContext } from '../../export/layout/cardContext'
import type { TreeNode } from './peers/cardTree'
import { layoutCarousel } from '../../export/layout/layoutCarousel'
import { openFontFiles } from '../../export/output/fontFiles'
import { loadHarfBuzz } from '../../export/output/harfBuzz'
import { openFrames } from '../../export/output/openFrames'
import { openTwemoji } from '../../export/output/twemoji'
import { defaultPixelRatio, sizePresets } from '../../export/platform/sizePresets'
import { createTextMeasurer } from '../../export/text/textMeasurer'
import { resolveTheme } from '../../export/theme/resolveTheme'
import { cardTree } from './peers/cardTree'
import { benchThread } from './sampleCards'

const [size] = sizePresets

/** The first cards of a thread as trees that other renderers draw. */
export async function benchTrees(number: number): Promise<TreeNode[]> {
  const files = openFontFiles()
  const theme = resolveTheme()
  const thread = benchThread(number)
  const context: CardContext = {
    theme,
    author: thread.author,
    glyphs: { fonts: files.catalogue, emoji: openTwemoji() },
    frames: openFrames(),
    measurer: createTextMeasurer(await loadHarfBuzz(), files),
    pictures: new Map(),
    figures: new Map(),
    width: size.width / defaultPixelRatio,
    height: size.height / defaultPixelRatio,
  }
  return (await layoutCarousel(thread, context)).map(card => cardTree(card, theme))
}
