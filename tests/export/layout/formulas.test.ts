import type { Card, FormulaItem, GlyphItem } from '../../../export/layout/card'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { Block, Post } from '../../../export/thread/thread'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { cardShapes } from '../../../export/paint/cardShapes'
import { formulaMistakes } from '../../../export/text/formulas/formulaMistakes'
import { loadFormulas } from '../../../export/text/formulas/loadFormulas'
import { missingGlyphs } from '../../../export/text/missingGlyphs'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const words = 'some words that go on for a line or two, so that rows above and below are seen '
const formula = (tex: string) => ({ text: tex, formula: true })
const display = (tex: string, options: Partial<Block> = {}) => block([formula(tex)], { kind: 'formula', ...options })

async function layOut(posts: readonly Post[], { theme = {}, width = 540, height = 675 }: { readonly theme?: ThemeInput, readonly width?: number, readonly height?: number } = {}) {
  const context = testContext({ theme, width, height })
  const withFormulas = { ...context, glyphs: { ...context.glyphs, formulas: await loadFormulas(posts) } }
  return { cards: await layoutCarousel(thread(...posts), withFormulas), context: withFormulas }
}

const formulasOf = ({ items }: Card): FormulaItem[] => items.filter(item => item.kind === 'formula')
const lettersOf = ({ items }: Card, text: string): GlyphItem => items.find((item): item is GlyphItem => item.kind === 'glyphs' && item.text.includes(text))!

it('a formula in a line stands on the line\'s baseline, in its size and colour, also on the pixels of the card', async () => {
  const { cards: [card], context } = await layOut([post([block([{ text: `${words}and ` }, formula('x^2'), { text: ` with ${words}` }, { ...formula('y'), link: 'url' }])])])
  const [first, link] = formulasOf(card)
  const beside = card.items.filter(item => item.kind === 'glyphs').find(({ baseline, x }) => Math.abs(baseline - first.baseline) < 0.001 && x < first.x)!
  expect(first.baseline).toBe(beside.baseline)
  expect(first.fontSize).toBeCloseTo(1.1 * beside.fontSize)
  expect([first, link].map(({ paths }) => paths.map(({ color }) => color))).toEqual([['text'], ['accent']])
  const placed = [first, beside].map(item => cardShapes({ ...card, items: [item] }, { measurer: context.measurer, pixelRatio: 2 })!.shapes[0])
  expect(placed[0].kind === 'path' && placed[1].kind === 'letters' && placed[0].at.y - placed[1].baseline).toBe(0)
})

it('a line with a high formula is as much higher as it needs, and the others stay', async () => {
  const rows = async (tex: string) => {
    const { cards: [card] } = await layOut([post([block([{ text: `${words.repeat(3)} ` }, formula(tex), { text: ` ${words.repeat(3)}` }])])], { theme: { typography: { fontSize: 16 } } })
    const baselines = Array.from(new Set(card.items.flatMap(item => item.kind === 'glyphs' && item.baseline > card.body.y && item.baseline < card.body.y + card.body.height ? [item.baseline] : []))).sort((a, b) => a - b)
    return { formula: formulasOf(card)[0], gaps: baselines.slice(1).map((baseline, index) => baseline - baselines[index]) }
  }
  const [low, high] = [await rows('x'), await rows('\\dfrac{\\sum x}{\\prod y}')]
  const usual = low.gaps[0]
  low.gaps.forEach(gap => expect(gap).toBeCloseTo(usual))
  expect(high.gaps.filter(gap => gap > usual + 0.01).length).toBeLessThanOrEqual(2)
  // Two lines of letters, one above the formula and one below it, have room for it between them, and little more.
  const room = Math.max(...high.gaps.slice(1).map((gap, index) => gap + high.gaps[index]))
  const size = high.formula.fontSize / 1.1
  expect(room).toBeGreaterThan(high.formula.height + high.formula.depth + 0.7 * size)
  expect(room).toBeLessThan(high.formula.height + high.formula.depth + 2 * size)
})

it.each([
  ['a long formula in a line', [block([{ text: 'So ' }, formula(Array.from({ length: 30 }, (_, index) => `a_{${index}}`).join('+')), { text: ' holds.' }])]],
  ['a long formula for display', [display(Array.from({ length: 40 }, (_, index) => `a_{${index}}`).join('+'))]],
  ['a wide matrix', [display(`\\begin{pmatrix}${Array.from({ length: 30 }, (_, index) => `a_{${index}}`).join('&')}\\end{pmatrix}`)]],
  ['a high matrix', [display(`\\begin{pmatrix}${Array.from({ length: 60 }, (_, index) => `a_{${index}}`).join('\\\\')}\\end{pmatrix}`), block(words)]],
  ['a high matrix in a line', [block([{ text: 'So ' }, formula(`\\begin{matrix}${Array.from({ length: 60 }, (_, index) => `a_{${index}}`).join('\\\\')}\\end{matrix}`)])]],
  ['many formulas', Array.from({ length: 30 }, (_, index) => [display(`\\sum_{i=1}^{${index}} \\frac{x_i}{${index}}`), block(words)]).flat()],
  ['formulas in items', [block([{ text: 'An item ' }, formula('\\frac{a}{b}')], { kind: 'item', marker: '-' }), display('\\int_0^1 f(x)\\,dx', { depth: 1 })]],
])('cards of %s hold all of it inside their body', async (_, blocks) => {
  for (const [width, height] of [[540, 675], [540, 540], [540, 960], [800, 450]]) {
    const { cards } = await layOut([post(blocks)], { width, height })
    const shown = cards.flatMap(formulasOf)
    expect(shown).toHaveLength(blocks.flatMap(({ spans }) => spans.filter(span => span.formula)).length)
    for (const card of cards) {
      for (const { x, baseline, width, height, depth } of formulasOf(card)) {
        expect(x).toBeGreaterThanOrEqual(card.body.x - 0.01)
        expect(x + width).toBeLessThanOrEqual(card.body.x + card.body.width + 0.01)
        expect(baseline - height).toBeGreaterThanOrEqual(card.body.y - 0.01)
        expect(baseline + depth).toBeLessThanOrEqual(card.body.y + card.body.height + 0.01)
      }
    }
  }
})

it('a formula for display stands in the middle, is broken before its letters are smaller than 14 px, and is large where it is short', async () => {
  const long = Array.from({ length: 24 }, (_, index) => `a_{${index}}`).join('+')
  const { cards: [short, broken] } = await layOut([post([display('E = mc^2')]), post([block(words.repeat(4)), display(long)])])
  const [lone] = formulasOf(short)
  expect(lone.x + lone.width / 2).toBeCloseTo(270)
  expect(lone.fontSize).toBeGreaterThan(40)
  const [lines] = formulasOf(broken)
  expect(lines.fontSize).toBeGreaterThanOrEqual(14)
  expect(lines.height + lines.depth).toBeGreaterThan(2 * lines.fontSize)
})

it('the text of a card has formulas in TeX, its description has them in words', async () => {
  const { cards: [card] } = await layOut([post([block([{ text: 'So ' }, formula('x^2')]), display('\\frac{a}{b}')])])
  expect(card.text).toBe('So x^2\n\n\\frac{a}{b}')
  expect(card.alt).toBe('So x squared\n\na over b')
})

it('formulas that cannot be set are code on the card and named once a post', async () => {
  const posts = [post([block([{ text: 'So ' }, formula('\\foo')]), display('\\frac{')]), post([display('x')]), post([block([formula('\\bar')])])]
  const { cards, context: { glyphs } } = await layOut(posts)
  expect(formulasOf(cards[0])).toEqual([])
  expect(lettersOf(cards[0], '\\foo').face).toMatch(/mono/)
  expect(lettersOf(cards[0], '\\frac{').color).toBe('codePlain')
  expect(formulaMistakes({ posts }, glyphs.formulas)).toEqual([
    'Post 1 has 2 formulas that cannot be set, shown as code; of the first: Undefined control sequence \\foo.',
    'Post 3 has a formula that cannot be set, shown as code: Missing argument for \\bar.',
  ])
  expect(formulaMistakes({ posts }, glyphs.formulas, new Set([2]))).toEqual([])
})

it('letters that the fonts of formulas lack are set in the card\'s own, and named where those lack them too', async () => {
  const posts = [post([display('x_{\\text{سلام}} \\text{\u{13080}}')])]
  const { cards: [card], context } = await layOut(posts)
  expect(lettersOf(card, 'سلام').fontSize).toBeLessThan(formulasOf(card)[0].fontSize)
  expect(missingGlyphs(thread(...posts), context)).toEqual([expect.stringContaining('U+13080')])
})

it('a formula is read from left to right inside a text that is read from the right', async () => {
  const { cards: [card] } = await layOut([post([block([{ text: 'نص ' }, formula('E = mc^2'), { text: ' هنا' }])])])
  const [shown] = formulasOf(card)
  expect(lettersOf(card, 'نص').x).toBeGreaterThan(shown.x)
  expect(lettersOf(card, 'هنا').x).toBeLessThan(shown.x)
})

it('loadFormulas(posts) loads nothing where there is no formula, and the command keeps what sets them apart', async () => {
  expect(await loadFormulas([post([block('x^2 and $5')])])).toBeUndefined()
  const [command, formulas] = ['command', 'formulas'].map(name => readFileSync(`lib/${name}.cjs`, 'utf8').includes('MathJax maximum'))
  expect([command, formulas]).toEqual([false, true])
})
