import type { CardContext } from '../../export/layout/cardContext'
import type { CardSize } from '../../export/platform/sizePresets'
import type { Theme } from '../../export/theme/theme'
import type { Thread } from '../../export/thread/thread'
import { layoutCarousel } from '../../export/layout/layoutCarousel'
import { openTextMeasurer } from '../../export/output/bundledMeasurer'
import { encode } from '../../export/output/encode'
import { openFontFiles } from '../../export/output/fontFiles'
import { openFrames } from '../../export/output/openFrames'
import { createSharpDecoder } from '../../export/output/sharpDecoder'
import { openTwemoji } from '../../export/output/twemoji'
import { createCardPainter } from '../../export/paint/cardPainter'
import { cardShapes } from '../../export/paint/cardShapes'
import { defaultPixelRatio } from '../../export/platform/sizePresets'

/** What each step of a card costs, in ms, one after the other on one thread: below their sum, only more threads help. */
export async function stageTimes(thread: Thread, theme: Theme, size: CardSize): Promise<Record<string, number>> {
  const fontFiles = openFontFiles()
  const measurer = await openTextMeasurer()
  const context: CardContext = {
    theme,
    author: thread.author,
    glyphs: { fonts: fontFiles.catalogue, emoji: openTwemoji() },
    measurer,
    frames: openFrames(),
    pictures: new Map(),
    figures: new Map(),
    width: size.width / defaultPixelRatio,
    height: size.height / defaultPixelRatio,
  }
  const { width, height } = size
  const cards = await timed(() => layoutCarousel(thread, context))
  const contents = await timed(async () => {
    const drawn = []
    for (const card of cards.result)
      drawn.push(cardShapes(card, { measurer, pixelRatio: defaultPixelRatio }))
    return drawn
  })
  const painter = createCardPainter({ theme, width, height, pixelRatio: defaultPixelRatio, decoder: createSharpDecoder(new Map()) })
  const pixels = { data: new Uint8Array(width * height * 3), width, height }
  await painter.paint(cards.result[0], contents.result[0], pixels)
  let encoding = 0
  const painting = await timed(async () => {
    for (const [index, card] of cards.result.entries()) {
      await painter.paint(card, contents.result[index], pixels)
      encoding += (await timed(() => encode(pixels, 'png', 'quick'))).milliseconds
    }
  })
  const perCard = (milliseconds: number) => Math.round(100 * milliseconds / thread.posts.length) / 100
  return { 'layout': perCard(cards.milliseconds), 'text': perCard(contents.milliseconds), 'painting': perCard(painting.milliseconds - encoding), 'PNG by Sharp': perCard(encoding) }
}

async function timed<Result>(work: () => Result | Promise<Result>): Promise<{ readonly result: Result, readonly milliseconds: number }> {
  const start = performance.now()
  const result = await work()
  return { result, milliseconds: performance.now() - start }
}
