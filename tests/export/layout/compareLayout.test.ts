import type { Card, GlyphItem, RectItem } from '../../../export/layout/card'
import type { Post } from '../../../export/thread/thread'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparisonOf } from '../../../export/layout/content/comparison'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { importMarkdown } from '../../../export/thread/formats/markdown/markdown'
import { expectOnPanel } from './expectOnPanel'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const sizes = [{ width: 540, height: 675 }, { width: 540, height: 540 }, { width: 540, height: 960 }, { width: 600, height: 337.5 }]
const blocksOf = (markdown: string) => importMarkdown(markdown).thread.posts[0].blocks
const compared = (markdown: string): Post => ({ ...post(blocksOf(markdown)), layout: 'compare' })
const table = '| Before | **After** |\n|---|---|\n| A wish list | Three bets |\n| Everybody gets a line in the plan of the year | Each bet names its user |'

describe('comparisonOf(blocks)', () => {
  const read = (markdown: string) => {
    const found = comparisonOf(blocksOf(markdown))
    const texts = (cells: readonly (readonly { readonly text: string }[])[]) => cells.map(spans => spans.map(({ text }) => text).join(''))
    return found && { sides: texts(found.sides), rows: found.rows.map(({ label, cells }) => texts([...label ? [label] : [], ...cells])), around: [found.before.length, found.after.length] }
  }

  it('reads a table of two columns, and one of three by the names of its rows', () => {
    expect(read(`Title\n\n${table}\n\nEnd.`)).toEqual({ sides: ['Before', 'After'], rows: [['A wish list', 'Three bets'], ['Everybody gets a line in the plan of the year', 'Each bet names its user']], around: [1, 1] })
    expect(read('| | A | B |\n|---|---|---|\n| Price | 2 | 3 |')).toEqual({ sides: ['A', 'B'], rows: [['Price', '2', '3']], around: [0, 0] })
  })

  it('reads two headings or short lines with what belongs to each, below a title', () => {
    expect(read('# Title\n\n## Before\n\nOne.\n\nTwo.\n\n## After\n\nThree.')).toEqual({ sides: ['Before', 'After'], rows: [['One.', 'Three.'], ['Two.', '']], around: [1, 0] })
    expect(read('How it was\n\nBefore:\n\n- one\n  - two\n\nAfter:\n\n1. three')).toEqual({ sides: ['Before', 'After'], rows: [['one\n– two', '1. three']], around: [1, 0] })
    expect(read('**Before**\n\n```js\na()\n```\n\n**After**\n\n```js\nb()\n```')).toEqual({ sides: ['Before', 'After'], rows: [['a()', 'b()']], around: [0, 0] })
  })

  it('reads a list whose items all say this against that', () => {
    expect(read('Tabs vs spaces\n\n- one byte vs. four\n- 7 s -> 2 s')).toEqual({ sides: ['Tabs', 'spaces'], rows: [['one byte', 'four'], ['7 s', '2 s']], around: [0, 0] })
    expect(read('Sizes\n\n- 1 → 2')).toEqual({ sides: ['', ''], rows: [['1', '2']], around: [1, 0] })
  })

  it('finds nothing in other posts', () => {
    for (const text of ['Words.', '## One\n\nWords.', '## A\n\na\n\n## B\n\nb\n\n## C\n\nc', '- a vs b\n- c', '| A |\n|---|\n| 1 |', '| A | B |\n|---|---|', '## A\n\n## B\n\nb', '## A\n\na\n\n## B\n\n| x |\n|---|\n| 1 |'])
      expect(read(text)).toBeUndefined()
  })
})

describe('the layout compare', () => {
  it.each(sizes)('sets both cells of a row on one line, in tiles of one height, on a canvas of $width x $height px', async (size) => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const [card] = await layoutCarousel(thread(compared(table)), { ...testContext(size), direction })
      for (const [left, right] of [['Before', 'After'], ['A wish', 'Three'], ['Everybody', 'Each']]) {
        const [one, other] = [left, right].map(text => runs(card).find(run => run.text.startsWith(text))!)
        expect(one.baseline).toBe(other.baseline)
      }
      const tiles = rects(card, 'codeBackground')
      const tops = Array.from(new Set(tiles.map(({ y }) => y)))
      expect(tops).toHaveLength(2)
      for (const top of tops)
        expect(new Set(tiles.filter(({ y }) => y === top).map(({ height }) => height)).size).toBe(1)
      expect(new Set(tiles.map(({ x }) => x)).size).toBe(2)
    }
  })

  it('lights the side whose name is bold, and neither where both are or none is', async () => {
    const lit = async (names: string) => {
      const [card] = await layoutCarousel(thread(compared(`| ${names} |\n|---|---|\n| a | b |`)), testContext())
      const tiles = rects(card, 'codeBackground').map(({ x }) => x)
      return rects(card, 'codeMarkedBand').map(({ x }) => tiles.indexOf(x))
    }
    expect(await lit('A | **B**')).toEqual([1])
    expect(await lit('**A** | B')).toEqual([0])
    expect(await lit('A | B')).toEqual([])
    expect(await lit('**A** | **B**')).toEqual([])
  })

  it('sets sides that are too wide for a column one below the other, each below its name', async () => {
    const [card] = await layoutCarousel(thread(compared('## Before\n\n```js\nreadTheWholeFile(path, whenItIsDone)\n```\n\n## After\n\n```js\nawait readTheWholeFile(path)\n```')), testContext())
    const [before, first, after, second] = ['Before', 'readTheWhole', 'After', 'await'].map(text => runs(card).find(run => run.text.startsWith(text))!)
    expect(before.baseline < first.baseline && first.baseline < after.baseline && after.baseline < second.baseline).toBe(true)
    expect(first.x).toBe(second.x)
  })

  it('repeats the names of the sides where the rows go on on another card', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `| left ${row} | right ${row} |`).join('\n')
    const cards = await layoutCarousel(thread(compared(`| Before | After |\n|---|---|\n${rows}`)), testContext())
    expect(cards.length).toBeGreaterThan(1)
    expect(cards.map(card => runs(card).filter(({ text }) => text === 'Before').length)).toEqual(cards.map(() => 1))
  })

  it('shows all of any cells, with nothing outside the card', async () => {
    const cell = fc.oneof(fc.lorem({ mode: 'sentences', maxCount: 5 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constantFrom('', 'كتاب عن البحر', 'W'.repeat(90), '8 ms'))
    const width = fc.constantFrom(2, 3)
    await fc.assert(fc.asyncProperty(width.chain(columns => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 6 })), fc.constantFrom(...sizes), fc.constantFrom('ltr' as const, 'rtl' as const), async (rows, size, direction) => {
      const context = { ...testContext(size), direction }
      const source = block('', { kind: 'table', spans: [], table: { align: rows[0].map(() => 'start' as const), rows: rows.map(row => row.map(text => [{ text }])) } })
      const cards = await layoutCarousel(thread({ ...post([block('Title'), source]), layout: 'compare' }), context)
      const shown = cards.map(card => card.text).join(' ')
      for (const text of rows.flat().filter(text => /^\w+$/.test(text) && text.length < 40))
        expect(shown).toContain(text)
      expectOnPanel(cards, context.measurer)
    }), { numRuns: 60, seed: 3 })
  })

  it('lays a post with nothing to compare out as post', async () => {
    expect(await layoutCarousel(thread(compared('Words.')), testContext())).toEqual(await layoutCarousel(thread(post([block('Words.')])), testContext()))
  })
})

function runs(card: Card): GlyphItem[] {
  return card.items.filter(item => item.kind === 'glyphs')
}

function rects(card: Card, color: string): RectItem[] {
  return card.items.filter((item): item is RectItem => item.kind === 'rect' && item.color === color)
}
