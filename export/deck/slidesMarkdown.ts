import type { Picture, Thread } from '../thread/thread'
import type { DeckSlide } from './deckSlide'
import { threadDirection } from '../text/blockDirections'
import { slideBlocks } from './slideBlocks'
import { slideNote } from './slideNote'
import { slideSpans } from './slideSpans'
import { slideText } from './slideText'

export interface SlidesMarkdownOptions {
  /** Where the site of the deck has a picture, such as `/pictures/cache.png`, by its source; undefined for one that is left out. */
  readonly pictureAddress: (source: string) => string | undefined
  /** A component of the deck that stands for a figure of the engine, as a tag; undefined for a figure that is a picture. @default none */
  readonly liveFigure?: (source: string) => string | undefined
}

/** A text that YAML reads as one without quotation marks. */
const plainValue = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z](?:[\w./ ]|-(?!-))*(?<![\s-])$/i

/** Values at the head of a deck: those of Slidev, of which each is a text, a number, a truth value or values of these. */
export interface Headmatter { readonly [key: string]: string | number | boolean | Headmatter }

/** The slides of a thread as Slidev's Markdown, each with its layout, its speaker notes and nothing that Slidev would take for anything but the thread's own words. */
export function slidesMarkdown(slides: readonly DeckSlide[], headmatter: Headmatter, options: SlidesMarkdownOptions): string {
  return `${slides.map((slide, index) => slideMarkdown(slide, index === 0 ? headmatter : {}, options)).join('\n\n')}\n`
}

/** One slide, from the line of dashes that opens it to its notes; values of a headmatter go before its own. */
export function slideMarkdown(slide: DeckSlide, headmatter: Headmatter, options: SlidesMarkdownOptions): string {
  const { kind, part, title, blocks, source, note } = slide
  const pictures = slide.pictures.map(picture => pictureMarkdown(picture, options)).filter(picture => picture !== undefined)
  const text = [
    title && title.length > 0 ? `# ${slideSpans(title)}` : '',
    slideBlocks(blocks),
    source === undefined || source === '' ? '' : `<small class="thread-source">— ${slideText(source)}</small>`,
    pictures.length === 0 ? '' : ['::picture::', ...pictures].join('\n\n'),
  ].filter(block => block !== '').join('\n\n')
  return [
    frontMatter({ ...headmatter, layout: `thread-${kind}`, ...part && { part: `${part.number}/${part.count}` } }),
    closedComments(text),
    slideNote(note),
  ].filter(block => block !== '').join('\n\n')
}

/** What a deck says of itself at its head, beside what is its project's: title, author, language. */
export function threadHeadmatter(thread: Pick<Thread, 'title' | 'author' | 'language' | 'posts'>, avatar: string | undefined): Headmatter {
  const { title, author, language } = thread
  const direction = threadDirection(thread)
  return {
    title: slideText(title),
    titleTemplate: '%s',
    author: author.name,
    ...language !== undefined && { htmlAttrs: { lang: language } },
    themeConfig: { author: author.name, handle: author.handle, ...avatar !== undefined && { avatar }, ...direction === 'rtl' && { direction } },
  }
}

function pictureMarkdown({ source, alt }: Picture, { pictureAddress, liveFigure }: SlidesMarkdownOptions): string | undefined {
  const live = liveFigure?.(source)
  if (live !== undefined)
    return live
  const address = pictureAddress(source)
  return address === undefined ? undefined : `![${slideText(alt.replace(/\s+/g, ' ').trim(), { place: 'note' }).replaceAll(']', '\\]')}](<${address}>)`
}

/** Slidev ends a head at the first three dashes, also inside a value. */
function frontMatter(values: Headmatter): string {
  return ['---', ...yamlLines(values, ''), '---'].join('\n')
}

function yamlLines(values: Headmatter, indent: string): string[] {
  return Object.entries(values).flatMap(([key, value]) => typeof value === 'object'
    ? [`${indent}${key}:`, ...yamlLines(value, `${indent}  `)]
    : [`${indent}${key}: ${typeof value === 'string' && !plainValue.test(value) ? JSON.stringify(value).replaceAll('---', '\\x2d--') : value}`])
}

/** Code may open a comment that it does not close, which would go on to the end of the notes. */
function closedComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, '').includes('<!--') ? `${text}\n\n<!-- -->` : text
}
