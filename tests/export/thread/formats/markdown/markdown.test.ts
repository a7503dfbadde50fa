import type { Span } from '../../../../../export/thread/thread'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { postText } from '../../../../../export/thread/postText'
import { importText, postTexts } from '../../importing'

function spansOf(markdown: string): readonly Span[] {
  return importText(markdown, { from: 'markdown' }).thread.posts[0].blocks[0].spans
}

/** One line a block: kind, depth, marker and text; "/" where a blank line comes before it. */
function outline(markdown: string): string[] {
  return importText(markdown, { from: 'markdown' }).thread.posts[0].blocks.map(block => `${block.tight ? '' : '/'}${block.kind} ${block.depth}${block.marker}: ${block.spans.map(span => span.text).join('')}`)
}

it('importThread(markdown) parts posts at lines of dashes and nowhere else', () => {
  expect(postTexts(importText('**A**\n\n---\n\nB\n\n```\n---\n```\n\n- c\n-----\nD\n\n***\n\n- e\n\n  ---\n\n> ---\n\n---\n\n---\n')))
    .toEqual(['A', 'B\n\n---\n\n- c', 'D\n\n* * *\n\n- e\n\n* * *\n\n* * *'])
})

it('importThread(markdown) parts posts at dashes right under a line too, and makes no heading of it', () => {
  const { thread, warnings } = importText('**A**\n---\nB\n===\nC')
  expect(thread.posts.map(({ blocks }) => blocks.map(block => block.kind))).toEqual([['paragraph'], ['paragraph']])
  expect(warnings).toEqual([])
})

it('importThread(markdown of neither dashes nor front matter) parts posts at two or more blank lines', () => {
  expect(postTexts(importText('**A**\n\nmore\n\n\nB `c`\n\n```\n\n\n\n```'))).toEqual(['A\n\nmore', 'B c\n\n\n\n'])
  expect(postTexts(importText('**A**\n\n\nB\n\n---\n\nC'))).toEqual(['A\n\nB', 'C'])
})

it('importThread(markdown) reads emphasis, strong, strikethrough and code, nested too', () => {
  expect(spansOf('a *b **c*** ~~d~~ `e*f*` ~5~')).toEqual([
    { text: 'a ' },
    { text: 'b ', italic: true },
    { text: 'c', italic: true, bold: true },
    { text: ' ' },
    { text: 'd', strike: true },
    { text: ' ' },
    { text: 'e*f*', code: true },
    { text: ' ~5~' },
  ])
})

it('importThread(markdown) keeps the text of links and marks bare addresses, mentions and hashtags', () => {
  expect(spansOf('[a **b**](https://x.y) <https://c.d> [r][1] [](https://e.f) @g #h `@i`\n\n[1]: https://j.k')).toEqual([
    { text: 'a ', link: 'url' },
    { text: 'b', link: 'url', bold: true },
    { text: ' ' },
    { text: 'https://c.d', link: 'url' },
    { text: ' ' },
    { text: 'r', link: 'url' },
    { text: ' ' },
    { text: 'https://e.f', link: 'url' },
    { text: ' ' },
    { text: '@g', link: 'mention' },
    { text: ' ' },
    { text: '#h', link: 'hashtag' },
    { text: ' ' },
    { text: '@i', code: true },
  ])
})

it('importThread(markdown) keeps the author\'s line breaks, soft and hard', () => {
  expect(spansOf('a\nb  \nc\\\nd\u2028e')).toEqual([{ text: 'a\nb\nc\nd\ne' }])
})

it('importThread(markdown) takes tags of styles and line breaks for what they mean', () => {
  expect(spansOf('a <b>b</b> <EM class="x">c</EM> <s>d</s><del>e</del> <code>f</code>')).toEqual([
    { text: 'a ' },
    { text: 'b', bold: true },
    { text: ' ' },
    { text: 'c', italic: true },
    { text: ' ' },
    { text: 'de', strike: true },
    { text: ' ' },
    { text: 'f', code: true },
  ])
  expect(spansOf('H<sub>2</sub>O<sup>a</sup> <mark>**b** c</mark>')).toEqual([{ text: 'H' }, { text: '2', sub: true }, { text: 'O' }, { text: 'a', sup: true }, { text: ' ' }, { text: 'b', bold: true, mark: true }, { text: ' c', mark: true }])
  expect(spansOf('a<br>b<br/>c')).toEqual([{ text: 'a\nb\nc' }])
  expect(spansOf('<i>a **b <s>c</s>** d</i>e</b>')).toEqual([{ text: 'a ', italic: true }, { text: 'b ', italic: true, bold: true }, { text: 'c', italic: true, bold: true, strike: true }, { text: ' d', italic: true }, { text: 'e' }])
  expect(outline('a\n\n<br>\n\n<b>\nb\n</b>')).toEqual(['/paragraph 0: a', '/paragraph 0: b'])
})

it('importThread(markdown) shows other tags as text and names them once in a warning', () => {
  const imported = importText('<u>a</u> <kbd>b</kbd> <u>c</u>\n\n<details><summary>d</summary></details>', { from: 'markdown' })
  expect(postTexts(imported)).toEqual(['<u>a</u> <kbd>b</kbd> <u>c</u>\n\n<details><summary>d</summary></details>'])
  expect(postTexts(importText('a <constructor>b</constructor>', { from: 'markdown' }))).toEqual(['a <constructor>b</constructor>'])
  expect(imported.warnings).toEqual(['HTML tags that a card has no look for are shown as text: <u>, <kbd>, <details>, <summary>.'])
})

it('importThread(markdown) makes items of lines with bullets that Markdown does not know', () => {
  expect(outline('Three:\n• a **b**\n◦ c\n• d\n\n• e\n\nf')).toEqual(['/paragraph 0: Three:', 'item 0-: a b', 'item 1-: c', 'item 0-: d', '/item 0-: e', '/paragraph 0: f'])
  expect(outline('- a\n\n  • b\n  • c')).toEqual(['/item 0-: a', '/item 1-: b', 'item 1-: c'])
  expect(outline('\t•\ta\n\to\tb')).toEqual(['/item 0-: a', 'item 1-: b'])
  expect(outline('A saying.\n– Somebody')).toEqual(['/paragraph 0: A saying.\n– Somebody'])
  expect(outline('– a\n– b')).toEqual(['/item 0-: a', 'item 0-: b'])
  expect(outline('> • a\n\n`• b`\n\n•')).toEqual(['/quote 0: • a', '/paragraph 0: • b', '/paragraph 0: •'])
})

it('importThread(markdown) shows other HTML and unknown references as written, entities and escapes as their characters', () => {
  expect(postTexts(importText('a <q>c</q> <!-- d -->\n\n<div>\ne\n</div>\n\n[h][i] [^j] \\*k\\* &amp;&#x1F600; 2 * 3 * 4', { from: 'markdown' })))
    .toEqual(['a <q>c</q>\n\n<div>\ne\n</div>\n\n[h][i] [^j] *k* &😀 2 * 3 * 4'])
})

it('importThread(markdown) leaves out comments, wherever they stand', () => {
  expect(postTexts(importText('a <!-- b --> c\n\n<!-- d\n\ne -->\n\n- f <!-- g -->\n\n<!-- h --> <b>i</b>', { from: 'markdown' }))).toEqual(['a c\n\n- f\n\n<!-- h --> <b>i</b>'])
})

it('importThread(markdown) takes the boxes of tasks for the signs of their items', () => {
  expect(postTexts(importText('- [ ] a\n- [x] b\n- [X] **c**\n- [y] d\n- `[ ]` e\n\n[ ] f', { from: 'markdown' }))).toEqual(['☐ a\n☑ b\n☑ c\n- [y] d\n- [ ] e\n\n[ ] f'])
  expect(outline('- [ ] a\n  - [x] b')).toEqual(['/item 0☐: a', 'item 1☑: b'])
})

it('importThread(markdown) reads footnotes of one word, which would be addresses', () => {
  expect(postTexts(importText('a[^1] b[^2]\n\n[^1]: word\n[^2]: two words\n[c]: d', { from: 'markdown' }))).toEqual(['a[1] b[2]\n\n[1] word\n[2] two words\n[c]: d'])
})

it('importThread(markdown) flattens lists, quotations, headings and listings into blocks with their depth', () => {
  expect(outline('# A\nb\n- c\n- d\n\n  e\n  1) f\n     - g\n\n> h\n> > i\n> - j\n>\n> # k\n\n```ts\nl\n\nm\n```\n\n    n')).toEqual([
    '/heading 0: A',
    'paragraph 0: b',
    'item 0-: c',
    'item 0-: d',
    '/paragraph 1: e',
    'item 11): f',
    'item 2-: g',
    '/quote 0: h',
    'quote 1: i',
    'item 1-: j',
    '/quote 0: k',
    '/code 0: l\n\nm',
    '/code 0: n',
  ])
})

it('importThread(markdown) keeps the numbers of a list, and counts where they are all the same', () => {
  expect(outline('3. a\n4. b\n7. c')).toEqual(['/item 03.: a', 'item 04.: b', 'item 07.: c'])
  expect(outline('1. a\n1. b\n1. c')).toEqual(['/item 01.: a', 'item 02.: b', 'item 03.: c'])
})

it('importThread(markdown) keeps an item that begins with something other than a paragraph', () => {
  expect(outline('- # a\n- ```\n  b\n  ```\n-\n- - c')).toEqual(['/item 0-: a', 'item 0-: ', 'code 1: b', 'item 0-: ', 'item 0-: ', 'item 1-: c'])
})

it('importThread(markdown) takes pictures out of the text and leaves no hole', () => {
  const { thread } = importText('a ![one](my%20pic.png) b\n![two](figure:tiles)\nc ![three][t]\n\n![four](https://x.y/z.png "title")\n\nd\n\n[t]: <50% off.png>')
  expect(thread.posts[0].pictures).toEqual([
    { source: 'my pic.png', alt: 'one' },
    { source: 'figure:tiles', alt: 'two' },
    { source: '50% off.png', alt: 'three' },
    { source: 'https://x.y/z.png', alt: 'four' },
  ])
  expect(postTexts({ thread, settings: {}, warnings: [] })).toEqual(['a b\nc\n\nd'])
})

it('importThread(markdown) keeps a post of a picture alone and takes no title from it', () => {
  const { thread } = importText('![one](a.png)\n\n---\n\nText:')
  expect(thread.posts.map(post => [post.blocks.length, post.pictures.length])).toEqual([[0, 1], [1, 0]])
  expect(thread.title).toBe('Text')
})

it.each([
  ['1/2 **A**\n\n\n2/2 B', ['A', 'B']],
  ['1/ **A**\n\nmore\n\n2/ B\n- c\n\n3/ D', ['A\n\nmore', 'B\n- c', 'D']],
  ['**1/2** A\n\n**2/2** B', ['A', 'B']],
  ['# 1/2\n**A**\n\n---\n\n[2/2] B', ['A', 'B']],
  ['**A** 1/2\n\n---\n\nB\n2/2', ['A', 'B']],
  ['🧵 1/2 **A**\n\n2/2 B', ['A', 'B']],
  ['**A**\n\nmore (1/2)\n\nB\n\n- c\n- d (2/2)', ['A\n\nmore', 'B\n\n- c\n- d']],
  ['**A**\n\n---\n\n1/4 B', ['A', '1/4 B']],
  ['`1/2` A\n\n---\n\n`2/2` B', ['1/2 A', '2/2 B']],
])('importThread(%j) drops the numbers that count its posts', (markdown, posts) => {
  expect(postTexts(importText(markdown))).toEqual(posts)
})

it('importThread(markdown) keeps every word of whatever marks stand around it, in order', () => {
  const mark = fc.constantFrom('*', '**', '_', '~~', '`', '> ', '- ', '1. ', '# ', '    ', '  \n', '\n', '\n\n', '\n---\n', '<', '>', '&', '\\', '|', '=', ' ', '[', ']')
  const word = fc.nat(999).map(number => `w${number}.`)
  fc.assert(fc.property(fc.array(fc.oneof(mark, word), { maxLength: 40 }), (parts) => {
    const text = `w ${parts.join('')}`
    // What follows a fence is a language's name, not text.
    fc.pre(!/~~~|```/.test(text))
    expect(postTexts(importText(text, { from: 'markdown' })).join('\n').match(/w\d+/g)).toEqual(text.match(/w\d+/g))
  }), { numRuns: 3000 })
})

it('importThread(markdown) knows headings of three levels; deeper ones are of the third', () => {
  const { thread } = importText('# a\n## b\n### c\n#### d\n###### e', { from: 'markdown' })
  expect(thread.posts[0].blocks.map(({ level }) => level)).toEqual([1, 2, 3, 3, 3])
})

it('importThread(markdown) puts footnotes at the end of the posts that refer to them, numbered in the order of reference', () => {
  const { thread } = importText('A[^x] b[^y] c[^x] (1/2)\n\n---\n\nD[^y] [^none] (2/2)\n\n[^y]: *Y* of z[^z]\n\n    - more\n[^x]: X\n[^z]: Z', { from: 'markdown' })
  expect(thread.posts.map(post => postText(post))).toEqual(['A[1] b[2] c[1]\n\n[1] X\n[2] Y of z[3]\n\n  - more\n[3] Z', 'D[1] [^none]\n\n[1] Y of z[2]\n\n  - more\n[2] Z'])
  expect(thread.posts[0].blocks[0].spans.slice(0, 3)).toEqual([{ text: 'A' }, { text: '1', sup: true, link: 'note' }, { text: ' b' }])
  expect(thread.posts[0].blocks.map(({ kind, marker, depth, tight }) => [kind, marker, depth, tight])).toEqual([['paragraph', '', 0, false], ['note', '1', 0, false], ['note', '2', 0, true], ['item', '-', 1, false], ['note', '3', 0, true]])
})

it('importThread(markdown) takes the footnote of a post\'s own before one of the document with its name', () => {
  expect(postTexts(importText('a[^1]\n\n[^1]: first\n\n---\n\nb[^1]\n\n[^1]: second', { from: 'markdown' }))).toEqual(['a[1]\n\n[1] first', 'b[1]\n\n[1] second'])
})

it('importThread(markdown) shows a footnote as written that no text refers to', () => {
  expect(postTexts(importText('a\n\n[^b]: see c[^c]\n[^c]: d\n[^e]: f[^e]', { from: 'markdown' }))).toEqual(['a\n\n[^b]: see c[^c]\n[^c]: d\n[^e]: f[^e]'])
})

it('importThread(markdown) reads tables: what columns are aligned to, cells of any style, rows of any length', () => {
  const [{ blocks, pictures }] = importText('Before:\n| a | **b** | c |\n|---|:-:|--:|\n| 1<br>2 | `x\\|y` | ![p](p.png) |\n| 3 |\n| 4 | 5 | 6 | 7 |\n\nAfter', { from: 'markdown' }).thread.posts
  expect(blocks.map(({ kind, tight }) => [kind, tight])).toEqual([['paragraph', false], ['table', true], ['paragraph', false]])
  expect(blocks[1].table).toEqual({
    align: ['start', 'center', 'right', 'start'],
    rows: [
      [[{ text: 'a' }], [{ text: 'b', bold: true }], [{ text: 'c' }], []],
      [[{ text: '1\n2' }], [{ text: 'x|y', code: true }], [], []],
      [[{ text: '3' }], [], [], []],
      [[{ text: '4' }], [{ text: '5' }], [{ text: '6' }], [{ text: '7' }]],
    ],
  })
  expect(pictures).toEqual([{ source: 'p.png', alt: 'p' }])
})

it('importThread(markdown) reads a table of hundreds of rows with marks in each, and shows one of more cells than a thread has as written', () => {
  const table = (rows: number, cell: string) => `| a | b |\n|---|---|\n${`| ${cell} | x |\n`.repeat(rows)}`
  const read = (markdown: string) => importText(markdown, { from: 'markdown' })
  expect(read(table(400, '**`a`**')).thread.posts[0].blocks[0].table?.rows).toHaveLength(401)
  const large = read(table(25_000, 'a'))
  expect(large.warnings).toHaveLength(1)
  expect(large.thread.posts[0].blocks).toHaveLength(25_002)
})

it('importThread(markdown and plain text) gives an item one sign where two were written', () => {
  const source = '- ☐ a\n- • b\n- ☑ c\n- -1 d'
  expect(outline(source)).toEqual(['/item 0☐: a', 'item 0-: b', 'item 0☑: c', 'item 0-: -1 d'])
  expect(postTexts(importText(source, { from: 'text' }))).toEqual(['☐ a\n- b\n☑ c\n- -1 d'])
})
