import type { Block } from '../../../../../export/thread/thread'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { postMarkdown } from '../../../../../export/thread/formats/markdown/postMarkdown'
import { importText } from '../../importing'

/** One line a block: its kind and depth, and its text with formulas in guillemets. */
function outline(markdown: string): string[] {
  return importText(markdown, { from: 'markdown' }).thread.posts[0].blocks.map(({ kind, depth, spans }) => `${kind} ${depth}: ${spans.map(({ text, formula }) => formula ? `«${text}»` : text).join('')}`)
}

it.each([
  ['Euler: $e^{i\\pi} + 1 = 0$.', 'Euler: «e^{i\\pi} + 1 = 0».'],
  ['\\(a^2+b^2=c^2\\) and $x$, the $n$th.', '«a^2+b^2=c^2» and «x», the «n»th.'],
  ['a price of \\$5, $x\\$y$ and $\n a$', 'a price of $5, «x\\$y» and $\na$'],
  ['**$x$** in *$y$*', '«x» in «y»'],
  ['$a$\\(b\\)5', '«a»«b»5'],
  ['$\\text{a\\}$', '«\\text{a\\}»'],
])('importThread(%j) reads formulas in a line', (markdown, text) => {
  expect(outline(markdown)).toEqual([`paragraph 0: ${text}`])
})

it.each([
  '$5 and $10',
  '$5-$10 a month, $20 in all',
  '$AAPL/$MSFT and $GOOG',
  '$ x $ and $x $',
  'a lone $ and $$ and $$$$',
  'an open \\\\(x and $x',
  '`$x$` and `\\(x\\)`',
])('importThread(%j) has no formula', (markdown) => {
  expect(importText(markdown, { from: 'markdown' }).thread.posts[0].blocks.flatMap(({ spans }) => spans.filter(({ formula }) => formula))).toEqual([])
})

it('importThread(markdown) takes brackets with a backslash for a formula only where they hold one', () => {
  expect(outline('**A** \\[1\\] \\[link\\] \\[\\]')).toEqual(['paragraph 0: A [1] [link] []'])
  expect(outline('\\[1\\]')).toEqual(['paragraph 0: [1]'])
  expect(outline('\\[ n \\]')).toEqual(['formula 0: «n»'])
  expect(outline('\\[a_1\\]')).toEqual(['formula 0: «a_1»'])
})

it('importThread(markdown) gives formulas for display a block of their own, from one line, several lines, a fence and the middle of a text', () => {
  expect(outline('$$\\sum_i x_i$$\n\n$$\na\n+ b\n$$\n\n```math\n\\frac{a}{b}\n```')).toEqual(['formula 0: «\\sum_i x_i»', 'formula 0: «a\n+ b»', 'formula 0: «\\frac{a}{b}»'])
  expect(outline('So\n\\[\nx\n- y\n\\]\nholds, and \\[ z \\] too.')).toEqual(['paragraph 0: So', 'formula 0: «x\n- y»', 'paragraph 0: holds, and', 'formula 0: «z»', 'paragraph 0: too.'])
  expect(importText('So $$x$$ holds', { from: 'markdown' }).thread.posts[0].blocks.map(({ tight }) => tight)).toEqual([false, true, true])
})

it('importThread(markdown) keeps formulas in items, quotations and headings where they are', () => {
  expect(outline('## The $x$\n\n- $$a$$\n- b $$c$$ d\n  $$\n  e\n  $$\n\n> So\n> $$\n> f\n> $$')).toEqual([
    'heading 0: The «x»',
    'item 0: ',
    'formula 1: «a»',
    'item 0: b',
    'formula 1: «c»',
    'paragraph 1: d',
    'formula 1: «e»',
    'quote 0: So',
    'quote 0: «f»',
  ])
})

it('importThread(text) knows Markdown by its formulas, and money from formulas', () => {
  const kinds = (text: string) => importText(text).thread.posts[0].blocks.flatMap(({ spans }) => spans.filter(({ formula }) => formula)).length
  expect(['Euler: $e^{i\\pi}$', 'So $$x$$', 'so \\(x\\) is', 'for $n$ tokens'].map(kinds)).toEqual([1, 1, 1, 1])
  expect(['$5 and 3$ more', 'from $5 to $10', '\\[x\\]'].map(kinds)).toEqual([0, 0, 0])
})

it('postMarkdown(post) writes formulas from which the same are read', () => {
  const formula = fc.stringMatching(/^[a-z\\^_{}+=<>]{0,8}[a-z}]$/).filter(tex => !/\\$|\\\)|\\\(|\\\[|\\\]/.test(tex))
  const text = fc.constantFrom(' and ', ', ', ' $', ' 5 $', '5', '$', '\\(x\\) ', 'a$', ' is ')
  const spans = fc.array(fc.tuple(formula, text), { minLength: 1, maxLength: 4 }).map(pairs => pairs.flatMap(([tex, next]) => [{ text: tex, formula: true }, { text: next }]))
  fc.assert(fc.property(spans, (content) => {
    const block: Block = { kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text: 'So ' }, ...content, { text: 'x' }] }
    const [again] = importText(postMarkdown({ blocks: [block] }), { from: 'markdown' }).thread.posts[0].blocks
    expect(joined(again.spans)).toEqual(joined(block.spans))
  }))
})

/** Texts without the borders between them; formulas one by one. */
function joined(spans: Block['spans']): string {
  return spans.map(({ text, formula }) => formula ? `«${text}»` : text).join('')
}
