import type { Card, GlyphItem } from '../../../export/layout/card'
import type { Span, Table } from '../../../export/thread/thread'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { importMarkdown } from '../../../export/thread/formats/markdown/markdown'
import { wholeTable } from '../../../export/thread/wholeTable'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const tableBlock = (table: Table) => block([], { kind: 'table', table })
const cell = (text: string): readonly Span[] => text === '' ? [] : [{ text }]
const tableOf = (rows: readonly (readonly string[])[], align: Table['align'] = []) => tableBlock(wholeTable(rows.map(row => row.map(cell)), align))
const cardsOf = async (table: ReturnType<typeof tableOf>, canvas = {}) => await layoutCarousel(thread(post([table])), testContext(canvas))

describe('layoutCarousel(thread with a table)', () => {
  it('aligns columns, numbers at the right, and sets the header apart', async () => {
    const [card] = await cardsOf(tableOf([['Asset', 'CAGR'], ['Gold', '7.4 %'], ['Bitcoin', '61.0 %']]))
    const [asset, cagr, gold, some, bitcoin, more] = ['Asset', 'CAGR', 'Gold', '7.4 %', 'Bitcoin', '61.0 %'].map(text => run(card, text))
    expect([asset.x, bitcoin.x]).toEqual([gold.x, gold.x])
    expect([cagr, some, more].map(right)).toEqual([right(cagr), right(cagr), right(cagr)])
    expect(asset.face).not.toBe(gold.face)
    expect(right(cagr)).toBeCloseTo(card.body.x + card.body.width)
    const [header, between] = card.items.flatMap(item => item.kind === 'rect' && item.width > 300 && item.height <= 1.5 ? [item] : [])
    expect(header.y).toBeGreaterThan(asset.baseline)
    expect(header.y).toBeLessThan(gold.baseline - gold.fontSize / 2)
    expect(between.y).toBeGreaterThan(gold.baseline)
  })

  it('aligns columns as they say', async () => {
    const [card] = await cardsOf(tableOf([['wide header', 'wide header', 'wide header'], ['l', 'c', 'r']], ['left', 'center', 'right']))
    const [left, center, end] = card.items.filter(item => item.kind === 'glyphs' && item.text.startsWith('wide'))
    expect(run(card, 'l').x).toBeCloseTo(left.x)
    expect(run(card, 'c').x + run(card, 'c').width / 2).toBeCloseTo(center.x + center.width / 2)
    expect(right(run(card, 'r'))).toBeCloseTo(right(end as GlyphItem))
  })

  it('gives figures of a column of numbers one width', async () => {
    const [card] = await cardsOf(tableOf([['a', 'b'], ['x', '1,111'], ['y', '8,888']]))
    expect(run(card, '1,111').width).toBeCloseTo(run(card, '8,888').width)
  })

  it('mirrors a table that is read from the right', async () => {
    const [card] = await cardsOf(tableOf([['المدينة', 'السكان'], ['دبي', 'كثير']]))
    const [first, second] = ['دبي', 'كثير'].map(text => run(card, text))
    expect(right(first)).toBeCloseTo(card.body.x + card.body.width)
    expect(right(second)).toBeLessThan(first.x)
  })

  it('draws bold, code, links and emoji in cells', async () => {
    const [{ table }] = importMarkdown('| a | b |\n|---|---|\n| **bold** `code` | @bob 🌊<br>below |').thread.posts[0].blocks
    const [card] = await cardsOf(tableBlock(table!))
    expect(run(card, 'bold').face).toContain('Bold')
    expect(run(card, 'code').face).toContain('jetbrains')
    expect(run(card, '@bob').color).toBe('accent')
    expect(card.items.some(item => item.kind === 'emoji')).toBe(true)
    expect(run(card, 'below').baseline).toBeGreaterThan(run(card, '@bob').baseline)
  })

  it('sets a table too wide for its card smaller, but no smaller than 14 px, and then as rows of label and value', async () => {
    const wide = await cardsOf(tableOf([words(5), words(5)]))
    expect(smallest(wide)).toBeGreaterThanOrEqual(14)
    const names = Array.from({ length: 12 }, (_, index) => `Column${index}`)
    const values = names.map(name => `value-of-${name}`)
    const cards = await cardsOf(tableOf([names, values]))
    expect(smallest(cards)).toBeGreaterThanOrEqual(14)
    for (const [index, name] of names.entries()) {
      const card = cards.find(card => runs(card).some(item => item.text === values[index]))!
      expect(run(card, name)).toMatchObject({ color: 'muted', baseline: run(card, values[index]).baseline })
    }
  })

  it('repeats the header on each card of a table of 500 rows, and cuts between its rows', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => [`row${index}`, `${index}.5`])
    const cards = await cardsOf(tableOf([['Name', 'Number'], ...rows]))
    expect(cards.length).toBeGreaterThan(20)
    cards.forEach((card) => {
      expect(run(card, 'Name').baseline).toBeLessThan(run(card, 'Number').baseline + 1)
      expectInside(card)
    })
    expect(cards.flatMap(card => runs(card).map(item => item.text).filter(text => text.startsWith('row')))).toEqual(rows.map(([name]) => name))
  })

  it('does not leave the header of a table alone at the end of a card', async () => {
    const filler = block('Words that fill the card up to its very end. '.repeat(17))
    const cards = await layoutCarousel(thread(post([filler, tableOf([['Name', 'Number'], ...Array.from({ length: 30 }, (_, index) => [`row${index}`, '1'])])])), testContext())
    cards.filter(card => runs(card).some(item => item.text === 'Name')).forEach(card => expect(runs(card).some(item => item.text.startsWith('row'))).toBe(true))
  })

  it('keeps tables of 40 columns, empty tables and rows higher than a card on their cards', async () => {
    const tables = [
      tableOf([words(40), words(40), words(40)]),
      tableOf([['']]),
      tableOf([['', ''], ['', '']]),
      tableOf([['only', 'a header']]),
      tableOf([['a', 'b'], ['word '.repeat(900), 'x'.repeat(3000)]]),
      tableOf([['header '.repeat(200), 'b'], ['c', 'd']]),
    ]
    for (const table of tables)
      (await cardsOf(table)).forEach(expectInside)
  })

  it('draws every word of any table once, the header\'s on each of its cards, with nothing outside of its place', async () => {
    const content = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('', 'w', 'two w', 'a longer text of w', '12.5 w', 'wide-words-without-spaces-w') }, fc.nat({ max: 70 }).map(count => 'w '.repeat(count)))
    const table = fc.integer({ min: 1, max: 9 }).chain(columns => fc.array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 12 }))
    const canvas = fc.constantFrom({}, { height: 337.5, width: 600 }, { height: 540 }, { width: 300, height: 400 })
    await fc.assert(fc.asyncProperty(table, canvas, fc.boolean(), async (rows, size, follows) => {
      let number = 0
      const numbered = rows.map(row => row.map(text => text.replace(/\bw\b/g, () => `w${number++}`)))
      const cards = await layoutCarousel(thread(post([...follows ? [block('Before the table.')] : [], tableOf(numbered)])), testContext(size))
      const drawn = cards.flatMap(card => drawnWords(card))
      const [header, ...body] = numbered.map((row): readonly string[] => row.join(' ').match(/w\d+/g) ?? [])
      expect(drawn.filter(word => !header.includes(word)).sort()).toEqual(body.flat().sort())
      if (body.length === 0 || drawn.length > 0)
        expect(new Set(drawn.filter(word => header.includes(word)))).toEqual(new Set(header))
      cards.forEach(expectInside)
    }), { numRuns: 50, seed: 11 })
  })
})

function words(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `word${index}`)
}

function runs(card: Card): GlyphItem[] {
  return card.items.filter(item => item.kind === 'glyphs')
}

function run(card: Card, text: string): GlyphItem {
  const found = runs(card).find(item => item.text === text)
  if (!found)
    throw new Error(`Expected a run ${text} among ${runs(card).map(item => item.text).join(' / ')}.`)
  return found
}

function right({ x, width }: Pick<GlyphItem, 'x' | 'width'>): number {
  return Math.round((x + width) * 1000) / 1000
}

/** Size of the smallest text between header and footer. */
function smallest(cards: readonly Card[]): number {
  return Math.min(...cards.flatMap(card => runs(card).filter(item => item.baseline > card.body.y && item.baseline < card.body.y + card.body.height).map(item => item.fontSize)))
}

/** Words of the body, those put together again that are cut at the end of a line. */
function drawnWords(card: Card): string[] {
  return runs(card).filter(item => item.baseline > card.body.y && item.baseline <= card.body.y + card.body.height).flatMap(item => item.text.match(/w\d+/g) ?? [])
}

function expectInside(card: Card): void {
  const { body } = card
  runs(card).filter(item => item.baseline > body.y && item.baseline < body.y + body.height).forEach((item) => {
    expect(item.x).toBeGreaterThan(body.x - 1)
    expect(item.x + item.width).toBeLessThan(body.x + body.width + 1)
  })
  expect(body.y + body.height).toBeLessThanOrEqual(card.panel.y + card.panel.height)
}
