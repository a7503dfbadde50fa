import type { Block, Span } from '../../../export/thread/thread'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slidesMarkdown, threadHeadmatter } from '../../../export/deck/slidesMarkdown'
import { threadSlides } from '../../../export/deck/threadSlides'
import { importMarkdown } from '../../../export/thread/formats/markdown/markdown'
import { fuzzSize } from '../../fuzzSize'
import { block } from '../layout/testThread'
import { readSlides, spaced } from './readSlides'

const options = { pictureAddress: (source: string) => `/pictures/${source}` }

function slideOf(...blocks: readonly Block[]) {
  const [slide, ...more] = readSlides(slidesMarkdown([{ kind: 'post', post: 1, blocks, pictures: [], note: blocks }], {}, options))
  expect(more).toEqual([])
  return slide
}

function textOf(spans: readonly Span[]): string {
  return spaced(spans.map(span => span.text).join(''))
}

it.each([
  '---',
  '--- no rule\n---',
  '```\nno code',
  '{{ 1 + 1 }} and {{{ x }}}',
  '<script setup>alert(1)</script> <Tweet id="1" /> <b>',
  '<!-- no comment',
  '--> nor its end',
  '::right::',
  ':: right ::',
  '# no heading',
  '1. no item',
  '2) nor this',
  '- nor this',
  '+ nor this',
  '> no quotation',
  '| no | table |\n|---|---|',
  '$5 and $10, $TSLA and $x$ and $$y$$',
  '[^1] and ^[no note] and [^1]: no note',
  '[!NOTE] no alert',
  '[x] no task',
  '[no link](https://example.com) and ![no picture](x.png)',
  '<<< @/no-snippet.ts',
  '*no* **marks** _at_ __all__ ~~here~~ `nor here` ==or here==',
  'snake_case, 2 * 3, a \\* b, C:\\Users',
  '&amp; &lt; &copy; AT&T',
  'setup.py, node.js, me@example.com, https://example.com/a_b?c=d&copy=1, //example.com',
  'v-click v-drag v-motion @click="x" :is="y"',
  '[click] and [click:3]',
  '¯\\_(ツ)_/¯   (╯°□°)╯︵ ┻━┻',
  '\u{1F680} emoji',
  'a  b   c',
  '=== and ~~~ and *** and ___',
  '<https://example.com> and <me@example.com>',
  '[reference]: https://example.com',
  'magic ```ts {monaco}``` `` ` ``',
])('slidesMarkdown(slides) of a paragraph %j is read as that text', (text) => {
  const slide = slideOf(block(text))
  expect(slide.text).toBe(spaced(text))
  expect(slide.note).toBe(spaced(text))
})

it.each<[string, Partial<Span>]>([['bold', { bold: true }], ['italic', { italic: true }], ['all', { bold: true, italic: true, strike: true, mark: true }], ['code', { code: true }], ['link', { link: 'url' }], ['mention', { link: 'mention' }]])('slidesMarkdown(slides) of arbitrary text beside %s text is read as the same text', (_, style) => {
  const sign = fc.constantFrom('*', '_', '~', '`', '```', '<', '>', '<!--', '-->', '&', '\\', '[', ']', '#', '!', '(', ')', ' ', '  ', '\n', 'w', '1.', '@', ':', '::', '|', '• ', '---', '{{', '}}', '{', '$', '$$', '^[', '[^1]', '<b>', '<br>', 'a.b', '://', 'https://a.de/x', '“', '’', '\u{1F680}', '=', '+', '[click]', '[!NOTE]', 'v-click')
  const text = fc.array(sign, { minLength: 1, maxLength: 9 }).map(parts => parts.join(''))
  fc.assert(fc.property(text, text, text, fc.constantFrom<Block['kind']>('paragraph', 'item', 'quote', 'heading', 'note', 'code'), (before, inside, after, kind) => {
    const spans: Span[] = kind === 'code' ? [{ text: before + inside + after }] : [{ text: `x${before}` }, { text: inside, ...style }, { text: `${after}x` }]
    const slide = slideOf(block(spans, { kind, marker: kind === 'item' ? '-' : '' }), block('The end.'))
    expect(slide.text).toBe(spaced(`${textOf(spans)} The end.`))
    expect(slide.note).toContain('The end.')
    expect(slide.frontmatter).toEqual({ layout: 'thread-post' })
  }), fuzzSize(150))
})

it('slidesMarkdown(slides) of text at the start of a block is read as the same text', () => {
  const start = fc.constantFrom('#', '##', '-', '+', '*', '1.', '1)', '>', '=', '---', '***', '```', '~~~', '::a::', ':: a', '<', '<<<', '$$', '|', '[x]', '[^1]:', '![', '    ', '\\', '@', '{{', '<!--', ':', '`', '_', '**', '[!TIP]')
  fc.assert(fc.property(fc.array(start, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ''), fc.constantFrom<Block['kind']>('paragraph', 'item', 'quote'), fc.boolean(), (starts, space, kind, bold) => {
    const spans = [{ text: starts.join(space) + space, ...bold && { bold } }, { text: 'word' }]
    const slide = slideOf(block(spans, { kind, marker: kind === 'item' ? '1.' : '' }))
    expect(slide.text).toBe(textOf(spans))
    expect(slide.note).toBe(textOf(spans))
  }), fuzzSize(300))
})

it('slidesMarkdown(slides) writes a deck: a head, layouts, steps, code, tables, pictures and notes', () => {
  const { thread } = importMarkdown('---\ntitle: "Caches: a --- {{tour}}"\nauthor: Ada\nhandle: "@ada"\nlang: en\noutro: { text: Bye, action: Ask, link: https://a.example/x }\n---\n\n# Why caches?\n\nBecause memory is slow, and the processor waits for it most of the time, which nobody wants to pay for twice a day or even once a year; and there is more to it than one may think at first, as we shall see.\n\n---\n\n## Steps\n\n1. One\n2. Two\n   - inner\n\nA formula $x^2$, `code` and **bold**.[^1]\n\n| a | b |\n|--:|---|\n| 1 | `x\\|y` |\n\n[^1]: A note.\n\n---\n\nCode:\n\n```ts title="cache.ts" lines=3 {2} ins={1}\nconst a = 1 // {{ a }}\n<!-- b\n```\n\n![A cache](figure:flash-tiles)')
  expect(slidesMarkdown(threadSlides(thread), threadHeadmatter(thread, '/avatar.png'), options)).toMatchSnapshot()
})

it('slidesMarkdown(slides) of code with a comment that it does not close keeps the notes', () => {
  const code = block('<!-- open\n---\n', { kind: 'code' })
  const { text, note } = slideOf(code, block('after'))
  expect(text).toBe('<!-- open --- after')
  expect(note).toBe('<!-- open --- after')
})

it('threadHeadmatter(thread) gives a title that neither Slidev nor Vue reads as anything but text', () => {
  const title = '{{ 1 + 1 }} --- "quoted" <b> # a'
  const [slide] = readSlides(slidesMarkdown([{ kind: 'cover', post: 0, title: [{ text: title }], blocks: [], pictures: [], note: [] }], threadHeadmatter({ title, author: { name: '--- & co', handle: '' }, posts: [] }, undefined), options))
  expect(slide.text).toBe(title)
  expect(slide.frontmatter).toMatchObject({ author: '--- & co', layout: 'thread-cover' })
})
