import type { OwnFont } from '../../text/ownFont'
import type { Theme } from '../../theme/theme'
import type { Block, Post, Thread } from '../../thread/thread'
import { cardShapes } from '../../paint/cardShapes'
import { cardSvg } from '../../paint/cardSvg'
import { defaultPixelRatio } from '../../platform/sizePresets'
import { diagramSpans } from '../../text/diagrams/diagramSpans'
import { noShadow } from '../../theme/builtIn/noShadow'
import { layOutThread } from '../layOutThread'

/** A thread with pictures in place of its diagrams, and those pictures by their sources. */
export interface DeckDiagrams {
  readonly thread: Thread
  readonly pictures: ReadonlyMap<string, string>
}

/** What a diagram may fill on a slide, in px: the whole width below a title. */
const size = { width: 836, height: 352 } as const

/** The edge of the panel is not shown. */
const edge = 2

/** Draws the diagrams of a thread as cards do, on the card's colour; one that cannot be read stays the code that it is. */
export async function deckDiagrams(thread: Thread, theme: Theme, fonts: ReadonlyMap<string, OwnFont>): Promise<DeckDiagrams> {
  const pictures = new Map<string, string>()
  const posts: Post[] = []
  for (const post of thread.posts) {
    const kept: Block[] = []
    const drawn: Post['pictures'][number][] = []
    for (const block of post.blocks) {
      const diagram = diagramSpans(block) ? await drawDiagram(block, thread, theme, fonts) : undefined
      if (diagram) {
        const source = `diagram:${pictures.size + 1}`
        pictures.set(source, diagram.svg)
        drawn.push({ source, alt: diagram.alt })
      }
      else {
        kept.push(block)
      }
    }
    posts.push(drawn.length > 0 ? { ...post, blocks: kept, pictures: [...drawn, ...post.pictures] } : post)
  }
  return { thread: { ...thread, posts }, pictures }
}

async function drawDiagram(block: Block, { language }: Pick<Thread, 'language'>, theme: Theme, fonts: ReadonlyMap<string, OwnFont>): Promise<{ readonly svg: string, readonly alt: string } | undefined> {
  const bare: Theme = {
    ...theme,
    card: { ...theme.card, margin: 0, padding: 4, cornerRadius: 0, sizing: 'hug', border: { width: 0, color: '#00000000' }, shadow: noShadow },
    header: { avatar: 'none', name: false, handle: false, verified: false },
    footer: { pageNumber: false, progressDots: false, watermark: '' },
  }
  const alone: Thread = { title: '', author: { name: '', handle: '' }, ...language !== undefined && { language }, layout: 'post', cover: false, outro: false, posts: [{ blocks: [block], pictures: [], missingPictures: 0 }] }
  const { cards, measurer, warnings } = await layOutThread({ thread: alone, theme: bare, pictures: new Map(), fonts }, { name: 'diagram', width: size.width * defaultPixelRatio, height: size.height * defaultPixelRatio })
  const [card, ...more] = cards
  if (!card || more.length > 0 || warnings.length > 0)
    return undefined
  const { x, y, width, height } = card.panel
  const svg = cardSvg(card, cardShapes(card, { measurer, pixelRatio: 1 }), { theme: bare, width: size.width, height: size.height, pixelRatio: 1, pictures: new Map() })
  // Only the panel: its canvas is that of the slide.
  return { svg: svg.replace(/ width="[^"]*" height="[^"]*" viewBox="[^"]*"/, ` width="${2 * (width - 2 * edge)}" height="${2 * (height - 2 * edge)}" viewBox="${x + edge} ${y + edge} ${width - 2 * edge} ${height - 2 * edge}"`), alt: card.alt.replace(/^\[Picture: ([\s\S]*)\]$/, '$1') }
}
