import type { Figure } from '../../engine/figure/figure'
import type { Card } from '../layout/card'
import type { CardContext } from '../layout/cardContext'
import type { Layouts } from '../layout/layouts'
import type { CarouselManifest, ManifestCard } from '../layout/manifest'
import type { CarouselFormat } from '../paint/imageFormats'
import type { CardSize } from '../platform/sizePresets'
import type { OwnFont } from '../text/ownFont'
import type { TextMeasurer } from '../text/textMeasurer'
import type { Theme } from '../theme/theme'
import type { Thread } from '../thread/thread'
import type { DrawJob } from './cardDrawer'
import type { CarouselFolder } from './carouselFolder'
import type { Effort } from './encode'
import type { LoadedPicture } from './readPicture'
import type { WorkerPool } from './workerPool'
import { fontSizeWarnings } from '../layout/body/bodyFontSize'
import { smallDiagrams } from '../layout/body/smallDiagrams'
import { idleLayouts } from '../layout/content/shownLayout'
import { unshownPosts } from '../layout/content/unshownPosts'
import { layoutCarousel } from '../layout/layoutCarousel'
import { unknownLayouts } from '../layout/layouts'
import { fileEndings } from '../paint/imageFormats'
import { defaultPixelRatio } from '../platform/sizePresets'
import { threadDirection } from '../text/blockDirections'
import { diagramMistakes } from '../text/diagrams/diagramMistakes'
import { loadDiagrams } from '../text/diagrams/loadDiagrams'
import { formulaMistakes } from '../text/formulas/formulaMistakes'
import { loadFormulas } from '../text/formulas/loadFormulas'
import { loadHyphenator, needsHyphenator } from '../text/hyphenator'
import { codeLanguages, loadHighlighter } from '../text/loadHighlighter'
import { missingFaces } from '../text/missingFaces'
import { missingFonts } from '../text/missingFonts'
import { missingGlyphs } from '../text/missingGlyphs'
import { ownFaces } from '../text/ownFamily'
import { loadPhrases, needsPhrases } from '../text/phrases'
import { textLanguage } from '../text/textLanguage'
import { familyFiles } from '../theme/fontFamilies'
import { threadText } from '../thread/threadText'
import { openTextMeasurer } from './bundledMeasurer'
import { createCardDrawer } from './cardDrawer'
import { openCarouselFolder } from './carouselFolder'
import { openFontFiles } from './fontFiles'
import { openFrames } from './openFrames'
import { openPdfCarousel } from './pdfCarousel'
import { openTwemoji } from './twemoji'
import { cardsWorthAThread, openWorkerPool } from './workerPool'

export interface CarouselRequest {
  readonly thread: Thread
  readonly theme: Theme
  /** Size of the images at the default pixel ratio. */
  readonly size: CardSize
  /** Device pixels a px: 2 gives the size as it is named, 1 half of it. */
  readonly pixelRatio: number
  readonly format: CarouselFormat
  /** Of the file that holds all cards, where the format has one. @default 'carousel' */
  readonly name?: string
  /** How long the encoder may look for smaller files. @default 'quick' */
  readonly effort?: Effort
  /** Numbers of the posts wanted, from 1; all when left out. */
  readonly posts?: ReadonlySet<number> | undefined
  readonly pictures: ReadonlyMap<string, LoadedPicture>
  readonly figures?: ReadonlyMap<string, Figure>
  readonly canvasPicture?: Uint8Array | undefined
  /** Layouts at hand. @default those that come along */
  readonly layouts?: Layouts
  /** Fonts of the theme's family, by the names that it has for their files. */
  readonly fonts?: ReadonlyMap<string, OwnFont>
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
}

// While one card is encoded, the next is drawn.
const cardsInFlight = 2
const pdfEnding = 'pdf'
/** A larger card takes long enough to draw that other threads do it. */
const mostPixelsHere = 16_000_000

/** Lays out, draws and writes the cards of a thread with their manifest, all or none of them. */
export async function makeCarousel(request: CarouselRequest): Promise<CarouselManifest> {
  const { thread, theme, size, pixelRatio, fonts = new Map<string, OwnFont>() } = request
  const fontFiles = openFontFiles()
  const ownFonts = Array.from(fonts.values())
  const faces = ownFaces(familyFiles(theme.typography.family), fonts)
  const measurer = await openTextMeasurer(ownFonts)
  const text = threadText(thread)
  const context: CardContext = {
    theme,
    author: thread.author,
    glyphs: {
      fonts: faces.length > 0 ? [...fontFiles.catalogue, ...faces] : fontFiles.catalogue,
      emoji: openTwemoji(),
      language: thread.language ?? '',
      phrases: needsPhrases(text) ? await loadPhrases() : undefined,
      hyphenator: needsHyphenator(text) ? await loadHyphenator(thread.language ?? '', text) : undefined,
      formulas: await loadFormulas(thread.posts),
      diagrams: await loadDiagrams(thread.posts),
      highlighter: await loadHighlighter(codeLanguages(thread.posts.filter((_, index) => !request.posts || request.posts.has(index + 1)))),
    },
    measurer,
    frames: openFrames(request.layouts),
    direction: threadDirection(thread),
    pictures: request.pictures,
    figures: request.figures ?? new Map<string, Figure>(),
    width: size.width / defaultPixelRatio,
    height: size.height / defaultPixelRatio,
  }
  const width = Math.round(context.width * pixelRatio)
  const height = Math.round(context.height * pixelRatio)
  const cards = await layoutCarousel(thread, context, request.posts)
  // Pictures of other posts were only measured.
  const shown = new Set(cards.flatMap(card => card.items.flatMap(item => item.kind === 'picture' ? [item.source] : [])))
  const warnings = [...request.warnings, ...unknownLayouts(thread, context.frames.layouts), ...idleLayouts(thread, context.frames.layouts, request.posts), ...await fontSizeWarnings(thread.posts.length, context), ...missingFaces(thread, theme, fonts, request.posts), ...missingFonts(thread, fontFiles.catalogue, request.posts), ...missingGlyphs(thread, context, request.posts), ...formulaMistakes(thread, context.glyphs.formulas, request.posts), ...diagramMistakes(thread, context, request.posts), ...smallDiagrams(cards), ...unshownPosts(thread, cards, context.frames.layouts)]
  const job: Omit<DrawJob, 'format'> = {
    theme,
    width,
    height,
    pixelRatio,
    effort: request.effort ?? 'quick',
    fonts: ownFonts,
    pictures: new Map([...Array.from(request.pictures).filter(([source]) => shown.has(source)).map(([source, picture]) => [source, picture.data] as const), ...theme.canvas.kind === 'picture' && request.canvasPicture ? [[theme.canvas.source, request.canvasPicture] as const] : []]),
  }

  // The disk answers while the first cards are drawn.
  const opening = openCarouselFolder(request.folder, { force: request.force, onlyOf: request.onlySameThread ? thread : undefined })
  try {
    const { format } = request
    const written = format === 'pdf' ? await drawPdf(cards, job, measurer, opening, request) : await drawCards(cards, { ...job, format }, measurer, opening, request)
    const manifest: CarouselManifest = {
      thread: { title: thread.title, author: { name: thread.author.name, handle: thread.author.handle }, posts: thread.posts.length },
      theme,
      size: { name: size.name, width, height, pixelRatio },
      cards: written,
      warnings,
    }
    await (await opening).commit(manifest)
    return manifest
  }
  catch (error) {
    await opening.then(folder => folder.discard(), () => {})
    throw error
  }
}

/** Writes cards as the pages of one file. */
async function drawPdf(cards: readonly Card[], { theme, width, height, pixelRatio, pictures }: Omit<DrawJob, 'format'>, measurer: TextMeasurer, opening: Promise<CarouselFolder>, { thread, name = 'carousel', onProgress }: CarouselRequest): Promise<ManifestCard[]> {
  const { title, author } = thread
  const pdf = await openPdfCarousel({ title, author: author.name || author.handle, language: thread.language ?? await textLanguage(threadText(thread)), theme, width, height, pixelRatio, measurer, pictures })
  const folder = await opening
  for (const [index, card] of cards.entries()) {
    await pdf.add(card)
    onProgress?.(index + 1, cards.length)
  }
  const file = `${name}.${pdfEnding}`
  const data = await pdf.save()
  await folder.add(file, data)
  return cards.map(({ post, added, part, parts, fontSize, text, alt }, index) => ({ file, page: index + 1, post, ...added && { added }, part, parts, width, height, fontSize, bytes: data.length, text, alt }))
}

/** Draws cards and writes them; each is taken from the list when its turn comes, so that none is kept longer than it is needed. */
async function drawCards(cards: Card[], job: DrawJob, measurer: TextMeasurer, opening: Promise<CarouselFolder>, { onProgress }: CarouselRequest): Promise<ManifestCard[]> {
  const { width, height } = job
  const total = cards.length
  const digits = Math.max(2, String(cards[0]?.count ?? 0).length)
  const written: ManifestCard[] = []
  let next = 0
  let done = 0
  const drawWith = async (draw: (card: Card) => Promise<Uint8Array>) => {
    for (let card = cards.shift(); card; card = cards.shift()) {
      const index = next++
      const { number, post, added, part, parts, fontSize, text, alt } = card
      const data = await draw(card)
      const file = `${String(number).padStart(digits, '0')}.${fileEndings[job.format]}`
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
