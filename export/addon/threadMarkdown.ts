import type { DeckSlide, PerSlide } from '../deck/deckSlide'
import type { Headmatter } from '../deck/slidesMarkdown'
import type { Author, Picture, Thread } from '../thread/thread'
import { slideNote } from '../deck/slideNote'
import { slideMarkdown } from '../deck/slidesMarkdown'
import { slideText } from '../deck/slideText'
import { threadSlides } from '../deck/threadSlides'

export interface ThreadMarkdownOptions {
  /** @default 'post' */
  readonly perSlide?: PerSlide
  /** Whether the deck has layouts for threads, as `threadeck deck` writes them; without, slides take those that every theme has. @default false */
  readonly hasLayouts?: boolean
  /** Where a slide finds a picture, by its source; undefined for one that is not there. */
  readonly pictureAddress: (source: string) => string | undefined
}

/** Layouts of Slidev and its themes for what a thread's slides show. */
const usualLayouts: Readonly<Record<DeckSlide['kind'], string>> = { cover: 'cover', post: 'default', quote: 'quote', number: 'fact', picture: 'default', outro: 'center' }

/** The slides of a thread as Slidev's Markdown, for a deck that is somebody else's. */
export function threadMarkdown(thread: Thread, { perSlide, hasLayouts = false, pictureAddress }: ThreadMarkdownOptions): string {
  const slides = threadSlides(thread, { perSlide }).map((slide) => {
    const pictures = slide.pictures.flatMap((picture, index) => pictureMarkdown(picture, index + 1, pictureAddress))
    return hasLayouts ? ownMarkdown(slide, pictures) : usualMarkdown(slide, pictures, thread.author)
  })
  return `${slides.join('\n\n')}\n`
}

/** In the layouts that the deck has for threads, whose pictures have a slot. */
function ownMarkdown(slide: DeckSlide, pictures: readonly string[]): string {
  return joined(textMarkdown(slide, {}), pictures.length > 0 ? ['::picture::', ...pictures] : [], slide)
}

/** In the layouts of any theme. */
function usualMarkdown(slide: DeckSlide, pictures: readonly string[], author: Author): string {
  const isBeside = slide.kind === 'post' && pictures.length > 0
  const blocks = slide.kind === 'cover' && author.name !== '' ? [...slide.blocks, authorBlock(author)] : slide.blocks
  const text = textMarkdown({ ...slide, blocks }, pictures.length > 0 ? { class: 'thread-pictures' } : {})
    .replace(`\nlayout: thread-${slide.kind}\n`, `\nlayout: ${isBeside ? 'two-cols' : usualLayouts[slide.kind]}\n`)
  return joined(text, isBeside ? ['::right::', ...pictures] : pictures, slide)
}

function textMarkdown(slide: DeckSlide, values: Headmatter): string {
  return slideMarkdown({ ...slide, pictures: [], note: [] }, values, { pictureAddress: () => undefined })
}

function joined(text: string, pictures: readonly string[], { note }: DeckSlide): string {
  return [text, ...pictures, slideNote(note)].filter(part => part !== '').join('\n\n')
}

/** A picture beside the thread; named apart from its place, as Slidev preloads places as if they were the site's. */
function pictureMarkdown({ source, alt }: Picture, number: number, pictureAddress: ThreadMarkdownOptions['pictureAddress']): string[] {
  if (source.startsWith('figure:'))
    return [`<ThreadFigure source="${source.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" />`]
  const address = pictureAddress(source)
  return address === undefined ? [] : [`![${slideText(alt.replace(/\s+/g, ' ').trim(), { place: 'note' }).replaceAll(']', '&#93;')}][picture ${number}]`, `[picture ${number}]: <${address}>`]
}

/** A cover of any theme shows who speaks below its title. */
function authorBlock({ name, handle }: Author): DeckSlide['blocks'][number] {
  return { kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text: name }, ...handle === '' ? [] : [{ text: ` ${handle}` }]] }
}

/** A slide that says in one sentence why there is no thread to show. */
export function failureMarkdown(message: string): string {
  return `---\nlayout: default\n---\n\n# No thread to show\n\n${slideText(message, { startsBlock: true })}\n`
}
