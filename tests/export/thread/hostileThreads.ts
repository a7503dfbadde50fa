import type { Block, Picture, Post, Thread } from '../../../export/thread/thread'
import fc from 'fast-check'
import { linkSpans } from '../../../export/thread/linkSpans'

/** Texts that formats may take for a sign of their own. */
export const hostileTexts = [
  '---',
  '***',
  '___',
  '* * *',
  '# no heading',
  '## no heading',
  '1/ no number',
  '1/3 no number',
  '[2/3] no number',
  'no number (2/3)',
  'title: no front matter',
  'layout: quote',
  '<b>no tag</b> & <br>',
  '<!-- layout: quote -->',
  '<!-- no comment',
  '&amp; &#35; &lt;b&gt;',
  '> no quotation',
  '- no item',
  '+ no item',
  '1. no item',
  '12) no item',
  '[ ] no box',
  '```no code```',
  '`no code`',
  '~~~',
  '**not bold** and *not slanted* and _neither_',
  '~~not gone~~',
  '| a | b |',
  '|---|---|',
  '[no link](a.png) and ![no picture](b.png)',
  '[a]: no definition',
  '[^1]: no note',
  '[^1]',
  '[[no link]] and ![[no picture.png]]',
  '==not marked== and %%no comment%%',
  '> [!note] no callout',
  '$no + formula_1$ and $$x^2$$ and \\(y\\)',
  '{"posts": ["no JSON"]}',
  'Visual Editor',
  '\\# \\- \\\\ C:\\new\\*',
  '2 * 3 < 4 > 1 & a_b_c __init__',
  'two  spaces and a tab\there',
  'ends in a backslash\\',
  'שלום עולם',
  '漢字 かな',
  '👩‍👩‍👧‍👦 🧵 1/2',
  '@ada wrote #caches at https://example.org/a_b?c=d&e=f*g',
  '=== ... +++',
  ':::note',
  '%',
  'plain words',
] as const

const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...hostileTexts) }, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map(value => value.replace(/\s+/gu, ' ').trim()).filter(value => value !== '' && !/[\0\u2028\u2029\u0085\uFEFF]/.test(value)))

/** One or two lines of text with the links that any reader sees in them. */
const plainSpans = fc.array(text, { minLength: 1, maxLength: 2 }).map(lines => linkSpans(lines.join('\n')))

const place = { marker: '', depth: 0, tight: false }

const paragraph = plainSpans.map((spans): Block => ({ kind: 'paragraph', ...place, spans }))
const quote = plainSpans.map((spans): Block => ({ kind: 'quote', ...place, spans }))
const heading = fc.record({ spans: text.map(value => linkSpans(value)), level: fc.constantFrom(1 as const, 2 as const, 3 as const) }).map(({ spans, level }): Block => ({ kind: 'heading', ...place, spans, level }))
const items = fc.record({ texts: fc.array(plainSpans, { minLength: 1, maxLength: 3 }), numbered: fc.boolean() })
  // A text with a box would be an item with one.
  .filter(({ texts }) => texts.every(([first]) => !/^[[•●◦○▪■☐☑☒]/.test(first.text)))
  .map(({ texts, numbered }) => texts.map((spans, index): Block => ({ kind: 'item', marker: numbered ? `${index + 1}.` : '-', depth: 0, tight: index > 0, spans })))
const code = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines): Block => ({ kind: 'code', ...place, spans: [{ text: lines.join('\n'), code: true }], code: { language: 'text' } }))
const table = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }).map((rows): Block => ({ kind: 'table', ...place, spans: [], table: { align: ['start', 'right'], rows: rows.map(cells => cells.map(cell => linkSpans(cell))) } }))
const divider = fc.constant<Block>({ kind: 'divider', ...place, spans: [] })

/** Blocks of a post without two neighbours that would be read as one. */
const blocks = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph.map(block => [block]) }, ...[heading, quote, code, table, divider].map(kind => kind.map(block => [block])), items), { minLength: 1, maxLength: 4 })
  .map(parts => parts.filter((part, index) => part[0].kind !== 'item' || parts[index - 1]?.[0].kind !== 'item').flat())

const share = fc.integer({ min: 0, max: 100 }).map(value => value / 100)
const focus = fc.option(fc.record({ x: share, y: share }), { nil: undefined })
const picture = fc.record({
  source: fc.constantFrom('a.png', 'img/100%.png', 'a b (1).png', 'a%20b.png', 'x&amp;y.png', 'figure:attention-mask?mask=window:128&tokens=1024', 'https://example.org/a.png?b=c', 'é漢字.png', 'a\\b.png', '<a>.png'),
  alt: fc.oneof(text, fc.constantFrom('', 'two\n\nparagraphs', 'a ] bracket [ and ) more')),
  focus,
}).map(({ focus, ...rest }): Picture => ({ ...rest, ...focus && { focus } }))

const post = fc.record({
  blocks,
  pictures: fc.array(picture, { maxLength: 3 }),
  missingPictures: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4 })),
  layout: fc.option(fc.constantFrom('quote', 'cover', 'field-note'), { nil: undefined }),
}).map(({ layout, ...rest }): Post => ({ ...rest, ...layout !== undefined && { layout } }))

const name = fc.oneof(fc.constantFrom('Ada Lovelace', 'yes', '5', 'null', '@ada', '"quoted"', 'a: b # c', '- a', '{x}', '---', 'two\nlines', '...'), text)
const author = fc.record({ name: fc.oneof(name, fc.constant('')), handle: fc.constantFrom('', '@ada', '@ada.example.org', '@a@b.social'), avatar: fc.constantFrom('ada.jpg', 'img/a b.png'), verified: fc.boolean(), logo: fc.constant('mark.svg'), logoCorner: fc.constantFrom('top-left' as const, 'bottom-right' as const) }, { requiredKeys: ['name', 'handle'] })
const cover = fc.oneof(fc.constant(false as const), fc.constant({}), fc.record({ title: name, subtitle: text, picture: fc.constant('a.png') }, { requiredKeys: ['title'] }))
const outro = fc.oneof(fc.constant(false as const), fc.constant({}), fc.record({ text: name, action: text, link: fc.constant('https://example.org') }, { requiredKeys: ['text'] }))

/** Threads of blocks that all formats with blocks have a place for, with texts that they may take for signs. */
export const hostileThread: fc.Arbitrary<Thread> = fc.record({ title: name, author, language: fc.constantFrom('en', 'zh-Hant'), layout: fc.constantFrom('auto', 'post'), cover, outro, posts: fc.array(post, { minLength: 1, maxLength: 4 }) }, { requiredKeys: ['title', 'author', 'posts'] }) as fc.Arbitrary<Thread>

/** Looks that a thread may state. */
export const statedSettings = fc.constantFrom({}, { theme: 'paper' }, { card: { padding: 3 }, canvas: { kind: 'gradient', angle: 1.5, stops: [{ offset: 0, color: '#fff' }, { offset: 1, color: '#000' }] } }, { typography: { family: ['a.woff2', 'b c.woff2'] } })
