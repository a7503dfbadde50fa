import type { DrawnSpan, Glyphs } from '../../../export/text/glyphPieces'
import type { Theme } from '../../../export/theme/theme'
import type { Project, StudioPost } from './project'
import { diagramSpans } from '../../../export/text/diagrams/diagramSpans'
import { drawnText, glyphPieces } from '../../../export/text/glyphPieces'
import { drawnSpans } from '../../../export/text/preparedBlock'
import { familyName } from '../../../export/theme/fontFamilies'
import { readPost } from './project'

/** A character that no bundled font has, and what is drawn for it: a white square, or its letter without its marks. */
export interface MissingCharacter {
  readonly text: string
  readonly drawn: string
}

/** Where characters are missing: in a post, or in what stands on every card. */
export interface MissingPlace {
  /** "Post 3", "The author's name". */
  readonly where: string
  /** Id of the post; undefined for what stands on every card. */
  readonly post: string | undefined
  readonly characters: readonly MissingCharacter[]
}

const none: readonly MissingCharacter[] = []
// By the post itself: an edited post is another object.
const known = new WeakMap<StudioPost, { readonly look: string, readonly fonts: Glyphs['fonts'], readonly characters: readonly MissingCharacter[] }>()

/** Every place of a project that has characters which no font has: the author, the watermark, the posts. */
export function missingPlaces({ author, posts }: Pick<Project, 'author' | 'posts'>, theme: Theme, themeOf: (post: number) => Theme, glyphs: Glyphs): MissingPlace[] {
  const { header, footer, typography } = theme
  const everywhere = [
    ['The author\'s name', { text: header.name ? author.name : '', bold: true }],
    ['The author\'s handle', { text: header.handle ? author.handle : '' }],
    ['The watermark', { text: footer.watermark }],
  ] as const
  const places = everywhere.map(([where, span]): MissingPlace => ({ where, post: undefined, characters: missingIn([span], typography, glyphs) }))
  let position = 0
  posts.forEach((post, index) => {
    places.push({ where: `Post ${index + 1}`, post: post.id, characters: missingOfPost(post, themeOf(position), glyphs) })
    position += readPost(post).length
  })
  return places.filter(({ characters }) => characters.length > 0)
}

/** A character with its code points, as "𓂀 U+13080". */
export function characterName(text: string): string {
  const codes = Array.from(text, character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return `${text} ${codes.join(' ')}`
}

/** The same characters for the same post and look are the same list. */
function missingOfPost(post: StudioPost, { typography }: Theme, glyphs: Glyphs): readonly MissingCharacter[] {
  const look = [familyName(typography.family), typography.weight, typography.boldWeight, glyphs.language].join(' ')
  const found = known.get(post)
  if (found?.look === look && found.fonts === glyphs.fonts)
    return found.characters
  const characters = missingIn(readPost(post).flatMap(({ blocks }) => blocks.flatMap(block => diagramSpans(block) ?? drawnSpans(block))), typography, glyphs)
  known.set(post, { look, fonts: glyphs.fonts, characters })
  return characters
}

function missingIn(spans: readonly DrawnSpan[], typography: Theme['typography'], glyphs: Glyphs): readonly MissingCharacter[] {
  // Formulas have fonts of their own.
  const missing = glyphPieces(spans.filter(({ formula }) => !formula), 'ltr', typography, glyphs).filter(({ kind }) => kind === 'missing')
  return missing.length === 0 ? none : Array.from(new Map(missing.map(piece => [piece.text, { text: piece.text, drawn: drawnText(piece) }])).values())
}
