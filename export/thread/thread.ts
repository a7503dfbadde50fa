import type { LayoutName } from './layoutName'
import type { LogoCorner } from './logoCorner'

/** A social thread: who wrote it and its posts, in order. */
export interface Thread {
  readonly title: string
  readonly author: Author
  /** BCP 47 tag of its language, such as "ja" or "zh-Hant"; left out where nobody said. */
  readonly language?: string
  /** Of posts that name none of their own. @default 'auto': what suits each post */
  readonly layout?: LayoutName
  /** A card before the posts; false is none, whatever a brand says. @default none */
  readonly cover?: Cover | false
  /** A card after the posts; false is none, whatever a brand says. @default none */
  readonly outro?: Outro | false
  readonly posts: readonly Post[]
}

/** What an added first card says. */
export interface Cover {
  /** @default the thread's title */
  readonly title?: string
  readonly subtitle?: string
  /** Path of a picture beside or below the thread file, or "figure:<name>". */
  readonly picture?: string
}

/** What an added last card says. */
export interface Outro {
  /** @default 'Thanks for reading' */
  readonly text?: string
  /** What to do next, in a line. */
  readonly action?: string
  /** Where to go for it; on the card as text and as a QR code. */
  readonly link?: string
}

export interface Author {
  readonly name: string
  /** With its leading "@", or empty where the source names none. */
  readonly handle: string
  /** Path of a picture beside or below the thread file. @default initials */
  readonly avatar?: string
  readonly verified?: boolean
  /** Path of a picture that stands small in a corner of each card. */
  readonly logo?: string
  /** @default 'top-right' */
  readonly logoCorner?: LogoCorner
}

export interface Post {
  readonly blocks: readonly Block[]
  readonly pictures: readonly Picture[]
  /** Pictures that the post had, but that the source does not hold. */
  readonly missingPictures: number
  /** How its cards are arranged. @default the thread's */
  readonly layout?: LayoutName
}

/** One paragraph, heading, list item, quotation or the like; nothing is nested, a list is a run of items. */
export interface Block {
  readonly kind: BlockKind
  /** What stands before an item, as the author wrote it: "-", "1.", "2)", or the box of a task, "☐" or "☑"; of a footnote its number, "1"; empty for other kinds. */
  readonly marker: string
  /** Levels of list or quotation that enclose the block, from 0. */
  readonly depth: number
  /** Follows the block before it without a blank line. */
  readonly tight: boolean
  /** Empty for a table, whose text is in its cells, and for a divider. */
  readonly spans: readonly Span[]
  /** Of a heading, 1 being the largest. @default 2 */
  readonly level?: 1 | 2 | 3
  /** Of a table. */
  readonly table?: Table
  /** Of a code block: what its fence says of it; left out where that is nothing. */
  readonly code?: CodeSettings
}

/** A divider is a rule between two parts of a post; a note is the text of a footnote; a formula stands on lines of its own. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'code' | 'divider' | 'note' | 'table' | 'formula'

/** Rows of cells; the first row is the header, and every row has as many cells as there are columns. */
export interface Table {
  /** Of each column. */
  readonly align: readonly ColumnAlign[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** What a column is aligned to; "start" is where its text begins to be read. */
export type ColumnAlign = 'start' | 'left' | 'center' | 'right'

export type TableCell = readonly Span[]

/** How a code block is shown. Lines are counted from 1, whatever the number of the first one. */
export interface CodeSettings {
  /** As the author wrote it, such as "ts". @default none: all of one colour */
  readonly language?: string
  /** Shown in a bar above the code: the name of its file. @default no bar */
  readonly title?: string
  /** Number of the first line. @default lines are not numbered */
  readonly firstLine?: number
  /** Lines that matter most. */
  readonly marked?: readonly LineRange[]
  /** Lines that a change adds and removes. */
  readonly added?: readonly LineRange[]
  readonly removed?: readonly LineRange[]
  /** Whether the font may draw signs such as "=>" as one. @default false */
  readonly ligatures?: boolean
}

export type LineRange = readonly [first: number, last: number]

/** A run of text of one style; a newline inside it is a line break that the author made. */
export interface Span {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly code?: boolean
  /** Lowered or raised, and smaller. */
  readonly sub?: boolean
  readonly sup?: boolean
  /** Highlighted. */
  readonly mark?: boolean
  /** The text is a formula in TeX. */
  readonly formula?: boolean
  /** Set in the accent colour: the text of a link, a mention or a hashtag, or the number of a footnote of the same post. */
  readonly link?: 'url' | 'mention' | 'hashtag' | 'note'
}

export interface Picture {
  /** A path beside or below the thread file, "figure:<name>" for an engine figure, or an https address (never fetched). */
  readonly source: string
  /** A reading for those who cannot see it; may be empty. */
  readonly alt: string
  /** What of it matters, in [0, 1] across and down: kept where the picture is cropped, and free of text. @default the middle */
  readonly focus?: { readonly x: number, readonly y: number }
}
