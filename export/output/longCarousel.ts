import type { Card } from '../layout/card'
import type { ManifestCard } from '../layout/manifest'
import type { PixelFormat } from '../paint/imageFormats'
import type { TextMeasurer } from '../text/textMeasurer'
import type { DrawJob } from './cardDrawer'
import type { CarouselFolder } from './carouselFolder'
import { createCardPainter } from '../paint/cardPainter'
import { cardShapes } from '../paint/cardShapes'
import { fileEndings } from '../paint/imageFormats'
import { paintLong } from '../paint/longPainter'
import { longPlan } from '../paint/longPlan'
import { aboutNothing } from './cardDrawer'
import { encodeDescribed } from './encodeDescribed'
import { createSharpDecoder } from './sharpDecoder'

interface LongJob extends DrawJob {
  readonly format: PixelFormat
}

interface LongOptions {
  /** Of the file; with several, they are numbered. @default 'carousel' */
  readonly name?: string
  readonly onProgress?: (done: number, total: number) => void
}

/** Neither WebP nor the screens of most phones have pictures that are higher. */
export const maxLongHeight = 16_383

/** Draws cards as one long picture, in several files where it would be too high for one; one file is in memory at a time. */
export async function drawLong(cards: readonly Card[], job: LongJob, measurer: TextMeasurer, opening: Promise<CarouselFolder>, { name = 'carousel', onProgress }: LongOptions): Promise<ManifestCard[]> {
  const { theme, width, height, pixelRatio, format, effort, pictures, about = aboutNothing } = job
  const options = { theme, width, height, pixelRatio, decoder: createSharpDecoder(pictures) }
  const painter = createCardPainter(options)
  const parts = longPlan(cards, { pixelRatio, maxHeight: maxLongHeight })
  const folder = await opening
  const written: ManifestCard[] = []
  for (const [index, long] of parts.entries()) {
    const pixels = await paintLong(long, { ...options, painter, shapesOf: card => cardShapes(card, { measurer, pixelRatio }) })
    const data = await encodeDescribed(pixels, format, effort, { ...about, alt: long.places.map(({ card }) => card.alt).join('\n\n') })
    const file = `${name}${parts.length > 1 ? `-${String(index + 1).padStart(String(parts.length).length, '0')}` : ''}.${fileEndings[format]}`
    await folder.add(file, data)
    for (const { card: { post, added, part, parts, fontSize, text, alt }, seenTop, seenHeight } of long.places)
      written.push({ file, top: seenTop, post, ...added && { added }, part, parts, width, height: seenHeight, fontSize, bytes: data.length, text, alt })
    onProgress?.(written.length, cards.length)
  }
  return written
}

/** Says so where one picture was too high for one file. */
export function longWarnings(cards: readonly ManifestCard[]): string[] {
  const files = new Set(cards.map(({ file }) => file)).size
  return files > 1 ? [`The long picture is in ${files} files: one alone would be higher than the ${maxLongHeight} px that WebP and the screens of phones have.`] : []
}
