import type { Card } from '../layout/card'
import type { CarouselManifest, ManifestCard } from '../layout/manifest'
import type { CarouselFormat, PixelFormat } from '../paint/imageFormats'
import type { CardSize } from '../platform/sizePresets'
import type { TextMeasurer } from '../text/textMeasurer'
import type { DrawJob } from './cardDrawer'
import type { CarouselFolder } from './carouselFolder'
import type { Effort } from './encode'
import type { CarouselInput } from './layOutThread'
import type { MotionRequest } from './motion/figureAnimation'
import type { WorkerPool } from './workerPool'
import { cardFileName } from '../layout/cardFileName'
import { withGuides } from '../layout/guides/withGuides'
import { fileEndings } from '../paint/imageFormats'
import { altFiles } from '../platform/altFiles'
import { hiddenEdges } from '../platform/hiddenEdges'
import { defaultPixelRatio } from '../platform/sizePresets'
import { textLanguage } from '../text/textLanguage'
import { threadText } from '../thread/threadText'
import { createCardDrawer } from './cardDrawer'
import { openCarouselFolder } from './carouselFolder'
import { layOutThread } from './layOutThread'
import { drawLong, longWarnings } from './longCarousel'
import { openPdfCarousel } from './pdfCarousel'
import { cardsWorthAThread, openWorkerPool } from './workerPool'

export interface CarouselRequest extends CarouselInput {
  /** Size of the images at the default pixel ratio. */
  readonly size: CardSize
  /** Device pixels a px: 2 gives the size as it is named, 1 half of it. */
  readonly pixelRatio: number
  readonly format: CarouselFormat
  /** One picture of all cards, one below another, where the format has pixels. @default false */
  readonly long?: boolean
  /** Of the file that holds all cards, where the format has one. @default 'carousel' */
  readonly name?: string
  /** How long the encoder may look for smaller files. @default 'quick' */
  readonly effort?: Effort
  /** Shows on each card what of it people do not see; its file is named so that nobody posts it. @default false */
  readonly guides?: boolean
  /** Folder to write to. */
  readonly folder: string
  /** Write into a folder that holds other files too, or the carousel of another thread. */
  readonly force: boolean
  /** Replace no carousel of another thread. @default false */
  readonly onlySameThread?: boolean
  /** Sentences that the manifest repeats. */
  readonly warnings: readonly string[]
  /** Called after each card with how many are done. */
  readonly onProgress?: (done: number, total: number) => void
  /** Writes cards that can move as moving pictures too. @default none */
  readonly motion?: MotionRequest | undefined
  /** Called after each of these with how many are done. */
  readonly onMotion?: (done: number, total: number) => void
}

/** Of the names of files that are not to be posted. */
const guidesSuffix = '-guides'
// While one card is encoded, the next is drawn.
const cardsInFlight = 2
/** A larger card takes long enough to draw that other threads do it. */
const mostPixelsHere = 16_000_000

/** Lays out, draws and writes the cards of a thread with their manifest, all or none of them. */
export async function makeCarousel(request: CarouselRequest): Promise<CarouselManifest> {
  const { thread, size, pixelRatio } = request
  // One below another, cards are as high as what they say: nobody turns pages.
  const theme = request.long ? { ...request.theme, card: { ...request.theme.card, sizing: 'hug' as const } } : request.theme
  const { cards: laidOut, context, measurer, job: drawn, warnings } = await layOutThread({ ...request, theme }, size)
  const cards = request.guides ? laidOut.map(card => withGuides(card, hiddenEdges(size), context)) : laidOut
  const width = Math.round(size.width / defaultPixelRatio * pixelRatio)
  const height = Math.round(size.height / defaultPixelRatio * pixelRatio)
  const job: Omit<DrawJob, 'format'> = { ...drawn, width, height, pixelRatio, effort: request.effort ?? 'quick' }
  const { motion, onMotion } = request
  // With the engine of its figures, only where something moves.
  const motions = motion && await import('./motion/carouselMotion')
  const moving = await motions?.movingCards([...cards], thread, context, request.posts)

  // The disk answers while the first cards are drawn.
  const opening = openCarouselFolder(request.folder, { force: request.force, onlyOf: request.onlySameThread ? thread : undefined })
  try {
    const { format } = request
    const written = format === 'pdf' ? await drawPdf(cards, job, measurer, opening, request) : request.long ? await drawLong(cards, { ...job, format: format as PixelFormat }, measurer, opening, request) : await drawCards(cards, { ...job, format }, measurer, opening, request)
    const moved = motion && motions && moving ? await motions.addMotions(written, moving, await opening, { motion, job, measurer, onProgress: onMotion }) : { cards: written, warnings: [] }
    const manifest: CarouselManifest = {
      thread: { title: thread.title, author: { name: thread.author.name, handle: thread.author.handle }, posts: thread.posts.length },
      theme,
      size: { name: size.name, width, height, pixelRatio },
      cards: moved.cards,
      warnings: [...request.warnings, ...warnings, ...moved.warnings, ...request.long ? longWarnings(written) : []],
    }
    for (const [name, content] of Object.entries(altFiles(written)))
      await (await opening).add(name, content)
    await (await opening).commit(manifest)
    return manifest
  }
  catch (error) {
    await opening.then(folder => folder.discard(), () => {})
    throw error
  }
}

/** Writes cards as the pages of one file. */
async function drawPdf(cards: readonly Card[], { theme, width, height, pixelRatio, pictures }: Omit<DrawJob, 'format'>, measurer: TextMeasurer, opening: Promise<CarouselFolder>, { thread, name = 'carousel', guides = false, onProgress }: CarouselRequest): Promise<ManifestCard[]> {
  const { title, author } = thread
  const pdf = await openPdfCarousel({ title, author: author.name || author.handle, language: thread.language ?? await textLanguage(threadText(thread)), theme, width, height, pixelRatio, measurer, pictures })
  const folder = await opening
  for (const [index, card] of cards.entries()) {
    await pdf.add(card)
    onProgress?.(index + 1, cards.length)
  }
  const file = `${name}${guides ? guidesSuffix : ''}.${fileEndings.pdf}`
  const data = await pdf.save()
  await folder.add(file, data)
  return cards.map(({ post, added, part, parts, fontSize, text, alt }, index) => ({ file, page: index + 1, post, ...added && { added }, part, parts, width, height, fontSize, bytes: data.length, text, alt }))
}

/** Draws cards and writes them; each is taken from the list when its turn comes, so that none is kept longer than it is needed. */
async function drawCards(cards: Card[], job: DrawJob, measurer: TextMeasurer, opening: Promise<CarouselFolder>, { guides = false, onProgress }: CarouselRequest): Promise<ManifestCard[]> {
  const { width, height } = job
  const total = cards.length
  const written: ManifestCard[] = []
  let next = 0
  let done = 0
  const drawWith = async (draw: (card: Card) => Promise<Uint8Array>) => {
    for (let card = cards.shift(); card; card = cards.shift()) {
      const index = next++
      const { number, count, post, added, part, parts, fontSize, text, alt } = card
      const data = await draw(card)
      const file = `${cardFileName(number, count)}${guides ? guidesSuffix : ''}.${fileEndings[job.format]}`
      await (await opening).add(file, data)
      written[index] = { file, post, ...added && { added }, part, parts, width, height, fontSize, bytes: data.length, text, alt }
      onProgress?.(++done, total)
    }
  }
  const large = job.format !== 'svg' && width * height > mostPixelsHere
  const pool = openWorkerPool(job, large ? Math.max(total, cardsWorthAThread) : total)
  const draw = createCardDrawer(job, measurer)
  // This thread must hear of a signal while a card is drawn.
  const here = Array.from({ length: large && pool ? 0 : cardsInFlight }, () => drawWith(draw))
  // A thread that is not ready when the cards run out is not waited for.
  const elsewhere = Array.from({ length: cardsInFlight * (pool?.threads ?? 0) }, async () => {
    await pool?.prepare()
    return drawWith(card => (pool as WorkerPool).draw(card))
  })
  const failed = opening.then(() => new Promise<never>(() => {}))
  await Promise.race([allDrawn(here, elsewhere, () => done === total), failed])
  return written
}

/** Resolves when this thread has no more cards to draw and those that others draw are there too; rejects when any fails. */
async function allDrawn(here: readonly Promise<void>[], elsewhere: readonly Promise<void>[], isDone: () => boolean): Promise<void> {
  await Promise.race([Promise.all(here), Promise.all([...here, ...elsewhere])])
  if (!isDone())
    await Promise.all(elsewhere)
}
