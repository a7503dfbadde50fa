import type { Figure } from '../../engine/figure/figure'
import type { Card } from '../layout/card'
import type { CardContext } from '../layout/cardContext'
import type { Layouts } from '../layout/layouts'
import type { CardSize } from '../platform/sizePresets'
import type { OwnFont } from '../text/ownFont'
import type { TextMeasurer } from '../text/textMeasurer'
import type { Theme } from '../theme/theme'
import type { Thread } from '../thread/thread'
import type { DrawJob } from './cardDrawer'
import type { LoadedPicture } from './readPicture'
import { fontSizeWarnings } from '../layout/body/bodyFontSize'
import { hiddenText, hidersOf } from '../layout/body/hiddenText'
import { smallDiagrams } from '../layout/body/smallDiagrams'
import { smallText } from '../layout/body/smallText'
import { idleLayouts } from '../layout/content/shownLayout'
import { unshownPosts } from '../layout/content/unshownPosts'
import { layoutCarousel } from '../layout/layoutCarousel'
import { unknownLayouts } from '../layout/layouts'
import { coveredEdges, hiddenEdges } from '../platform/hiddenEdges'
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
import { familyFiles } from '../theme/fontFamilies'
import { threadText } from '../thread/threadText'
import { openTextMeasurer } from './bundledMeasurer'
import { openFontFiles } from './fontFiles'
import { openFrames } from './openFrames'
import { openTwemoji } from './twemoji'

/** A thread with all that its cards are laid out and drawn from. */
export interface CarouselInput {
  readonly thread: Thread
  readonly theme: Theme
  /** Numbers of the posts wanted, from 1; all when left out. */
  readonly posts?: ReadonlySet<number> | undefined
  readonly pictures: ReadonlyMap<string, LoadedPicture>
  readonly figures?: ReadonlyMap<string, Figure>
  readonly canvasPicture?: Uint8Array | undefined
  /** Layouts at hand. @default those that come along */
  readonly layouts?: Layouts
  /** Fonts of the theme's family, by the names that it has for their files. */
  readonly fonts?: ReadonlyMap<string, OwnFont>
}

/** The cards of a thread at one size, and what draws them. */
export interface LaidOutCarousel {
  readonly cards: Card[]
  readonly context: CardContext
  readonly measurer: TextMeasurer
  readonly job: Pick<DrawJob, 'theme' | 'fonts' | 'about' | 'pictures'>
  /** Sentences about what the cards do not show as it was meant. */
  readonly warnings: readonly string[]
}

/** Lays out the cards of a thread on a canvas of a size. @throws {NoRoomError} */
export async function layOutThread(input: CarouselInput, size: CardSize): Promise<LaidOutCarousel> {
  const { thread, theme, fonts = new Map<string, OwnFont>() } = input
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
      highlighter: await loadHighlighter(codeLanguages(thread.posts.filter((_, index) => !input.posts || input.posts.has(index + 1)))),
    },
    measurer,
    frames: openFrames(input.layouts),
    direction: threadDirection(thread),
    pictures: input.pictures,
    figures: input.figures ?? new Map<string, Figure>(),
    width: size.width / defaultPixelRatio,
    height: size.height / defaultPixelRatio,
    covered: coveredEdges(size),
  }
  const cards = await layoutCarousel(thread, context, input.posts)
  const hidden = hiddenEdges(size)
  // Pictures of other posts were only measured.
  const shown = new Set(cards.flatMap(card => card.items.flatMap(item => item.kind === 'picture' ? [item.source] : [])))
  const warnings = [...unknownLayouts(thread, context.frames.layouts), ...idleLayouts(thread, context.frames.layouts, input.posts), ...await fontSizeWarnings(thread.posts.length, context), ...missingFaces(thread, theme, fonts, input.posts), ...missingFonts(thread, fontFiles.catalogue, input.posts), ...missingGlyphs(thread, context, input.posts), ...formulaMistakes(thread, context.glyphs.formulas, input.posts), ...diagramMistakes(thread, context, input.posts), ...smallDiagrams(cards), ...smallText(cards), ...hiddenText(cards.map(card => ({ ...card, hiddenBy: hidersOf(card, hidden) }))), ...unshownPosts(thread, cards, context.frames.layouts)]
  return {
    cards,
    context,
    measurer,
    job: {
      theme,
      fonts: ownFonts,
      about: { title: thread.title, author: thread.author.name || thread.author.handle, language: thread.language ?? '' },
      pictures: new Map([...Array.from(input.pictures).filter(([source]) => shown.has(source)).map(([source, picture]) => [source, picture.data] as const), ...theme.canvas.kind === 'picture' && input.canvasPicture ? [[theme.canvas.source, input.canvasPicture] as const] : []]),
    },
    warnings,
  }
}
