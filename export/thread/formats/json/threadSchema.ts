import * as z from 'zod'
import { coverValue, outroValue } from '../../addedCardValues'
import { isLanguage, languageForm } from '../../language'
import { layoutForm, layoutPattern } from '../../layoutName'
import { isLineRanges, lineRangesForm } from '../../lineRanges'
import { logoCornerForm, logoCorners } from '../../logoCorner'

/** A thread file in JSON: what `importJson` accepts and `serializeThread` writes. */
export type ThreadFile = z.infer<typeof threadSchema>

const text = z.string({ error: 'a text' })
const truth = z.boolean({ error: 'true or false' })
const count = z.int({ error: 'a whole number from 0 to 99' }).min(0, { error: 'a whole number from 0 to 99' }).max(99, { error: 'a whole number from 0 to 99' })
const source = text.min(1, { error: 'the path of a picture' }).meta({ description: 'A path beside or below the thread file, or "figure:<name>" for a built-in figure.' })

const share = z.number({ error: 'a number from 0 to 1' }).min(0, { error: 'a number from 0 to 1' }).max(1, { error: 'a number from 0 to 1' })

const picture = z.union([
  source,
  z.strictObject({
    source,
    alt: text.optional().meta({ description: 'A reading for those who cannot see the picture.' }),
    focus: z.strictObject({ x: share, y: share }, { error: '{ x, y }' }).optional().meta({ description: 'What of it matters, from 0 to 1 across and down: kept where the picture is cropped, and free of text; the middle where it is left out.' }),
  }, { error: '{ source, alt, focus }' }),
], { error: 'a path or { source, alt, focus }' })

const spanForm = '{ text, bold, italic, strike, code, sub, sup, mark, formula, link }'
/** A run of text of one style. */
export const spanSchema = z.strictObject({
  text,
  bold: truth.optional(),
  italic: truth.optional(),
  strike: truth.optional(),
  code: truth.optional(),
  sub: truth.optional(),
  sup: truth.optional(),
  mark: truth.optional().meta({ description: 'Highlighted.' }),
  formula: truth.optional().meta({ description: 'The text is a formula in TeX.' }),
  link: z.enum(['url', 'mention', 'hashtag', 'note'], { error: 'url, mention, hashtag or note' }).optional().meta({ description: '"note" is the number of a footnote.' }),
}, { error: spanForm })

const spans = z.array(z.union([text, spanSchema], { error: `a text or ${spanForm}` }), { error: `a list of texts or ${spanForm}` })

const lineRanges = z.string({ error: lineRangesForm }).refine(isLineRanges, { error: lineRangesForm })
const lineNumber = { error: 'a whole number from 0 to 999999' }
/** How a code block is shown, as a file has it. */
export const codeSettingsSchema = z.strictObject({
  language: text.regex(/^[^\s{}[\]"'=`~]+$/, { error: 'one word such as ts' }).optional().meta({ description: 'Its language, such as "ts"; one that is not known is shown in one colour.' }),
  title: text.regex(/^[\t\v\f \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]*\S[^\n\r]*$/, { error: 'one line of text' }).max(200, { error: 'a text of at most 200 characters' }).optional().meta({ description: 'Shown in a bar above the code, such as the name of its file.' }),
  firstLine: z.int(lineNumber).min(0, lineNumber).max(999_999, lineNumber).optional().meta({ description: 'Number of the first line; lines are not numbered where it is left out.' }),
  marked: lineRanges.optional().meta({ description: 'Lines that matter, such as "3-5,8", counted from 1.' }),
  added: lineRanges.optional().meta({ description: 'Lines that a change adds.' }),
  removed: lineRanges.optional().meta({ description: 'Lines that a change removes.' }),
  ligatures: truth.optional().meta({ description: 'Whether the font may draw signs such as "=>" as one.' }),
}, { error: '{ language, title, firstLine, marked, added, removed, ligatures }' })

export const blockKindSchema = z.enum(['paragraph', 'heading', 'item', 'quote', 'code', 'divider', 'note', 'table', 'formula'], { error: 'paragraph, heading, item, quote, code, divider, note, table or formula' })
export const headingLevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: '1, 2 or 3' })
export const columnAlignSchema = z.enum(['start', 'left', 'center', 'right'], { error: 'start, left, center or right' })

const table = z.strictObject({
  align: z.array(columnAlignSchema, { error: 'a list of start, left, center or right' }).optional().meta({ description: 'What each column is aligned to.' }),
  rows: z.array(z.array(z.union([text, spans], { error: 'a text or a list of texts' }), { error: 'a list of cells' }), { error: 'a list of rows' }).min(1, { error: 'at least one row' }).meta({ description: 'The first row is the header.' }),
}, { error: '{ align, rows }' })

const block = z.strictObject({
  kind: blockKindSchema,
  marker: text.optional().meta({ description: 'What stands before an item: "-", "1.", "2)", "☐", "☑"; the number of a note.' }),
  depth: count.optional().meta({ description: 'Levels of list or quotation around the block.' }),
  tight: truth.optional().meta({ description: 'Follows the block before it without a blank line.' }),
  spans: spans.optional(),
  level: headingLevelSchema.optional().meta({ description: 'Of a heading, 1 being the largest; 2 where it is left out.' }),
  table: table.optional().meta({ description: 'Of a table: its cells.' }),
  code: codeSettingsSchema.optional().meta({ description: 'Of a code block: how it is shown.' }),
}, { error: '{ kind, marker, depth, tight, spans, level, table, code }' })

const layout = z.string({ error: layoutForm }).regex(layoutPattern, { error: layoutForm }).optional()

const media = {
  pictures: z.array(picture, { error: 'a list of pictures' }).optional(),
  missingPictures: count.optional().meta({ description: 'Pictures that the post had and this file does not hold.' }),
  layout: layout.meta({ description: 'How its cards are arranged; as the thread says where it is left out.' }),
}

const post = z.union([
  text,
  z.strictObject({ text: text.meta({ description: 'Plain text; "- " and "1. " begin items, a blank line begins a paragraph.' }), ...media }, { error: '{ text, pictures, missingPictures, layout }' }),
  z.strictObject({ blocks: z.array(block, { error: 'a list of { kind, spans }' }), ...media }, { error: '{ blocks, pictures, missingPictures, layout }' }),
], { error: 'a text, { text, pictures } or { blocks, pictures }' })

const section = z.record(z.string(), z.unknown(), { error: 'an object as in a theme file' }).optional()

/** Schema of a thread file; `thread.schema.json` is its JSON Schema, kept current by a test. */
export const threadSchema = z.strictObject({
  $schema: text.optional().meta({ description: 'Address of this schema, for editors.' }),
  title: text.optional().meta({ description: 'Title of the thread; the first line of the first post where it is left out.' }),
  lang: z.string({ error: languageForm }).refine(isLanguage, { error: languageForm }).optional().meta({ description: 'Tag of its language, such as "ar", "ja" or "zh-Hant".' }),
  layout: layout.meta({ description: 'How the cards of posts that say nothing else are arranged.' }),
  cover: coverValue('A path beside or below the thread file, or "figure:<name>" for a built-in figure.').optional().meta({ description: 'A card before the posts; none where it is left out.' }),
  outro: outroValue().optional().meta({ description: 'A card after the posts; none where it is left out.' }),
  author: z.strictObject({
    name: text.optional(),
    handle: text.optional().meta({ description: 'With or without its leading "@".' }),
    avatar: text.optional().meta({ description: 'A picture beside or below the thread file.' }),
    verified: truth.optional(),
    logo: text.optional().meta({ description: 'A picture beside or below the thread file, small in a corner of each card.' }),
    logoCorner: z.enum(logoCorners, { error: logoCornerForm }).optional().meta({ description: 'Corner of the logo; top-right where it is left out.' }),
  }, { error: '{ name, handle, avatar, verified, logo, logoCorner }' }).optional(),
  settings: z.strictObject({
    theme: text.optional().meta({ description: 'Name of a built-in theme.' }),
    canvas: section,
    text: section,
    card: section,
    typography: section,
    header: section,
    footer: section,
  }, { error: '{ theme, canvas, text, card, typography, header, footer }' }).optional().meta({ description: 'A theme by name and values on top of it, nested as in a theme file.' }),
  posts: z.array(post, { error: 'a list of posts' }).min(1, { error: 'at least one post' }),
}, { error: '{ title, lang, layout, cover, outro, author, settings, posts }' }).meta({ title: 'Threadeck thread' })
