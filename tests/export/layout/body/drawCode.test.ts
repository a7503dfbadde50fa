import type { Card, DrawingItem, GlyphItem, RectItem } from '../../../../export/layout/card'
import type { CodeSettings } from '../../../../export/thread/thread'
import { describe, expect, it } from 'vitest'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { loadHighlighter } from '../../../../export/text/loadHighlighter'
import { testContext } from '../testContext'
import { block, post, thread } from '../testThread'

const plain = testContext()
const context = { ...plain, glyphs: { ...plain.glyphs, highlighter: await loadHighlighter(['ts', 'diff']) } }
const lines = (count: number) => Array.from({ length: count }, (_, index) => `const value${index + 1} = ${index}`).join('\n')

describe('a card of code', () => {
  it('has each token in its role, and the same text as without a language', async () => {
    const source = 'return 1 // one'
    const [card] = await cards(source, { language: 'ts' })
    expect(runs(card).filter(({ color, text }) => color.startsWith('code') && text.trim() !== '').map(({ text, color }) => [text.trim(), color])).toEqual([['return', 'codeKeyword'], ['1', 'codeNumber'], ['// one', 'codeComment']])
    expect(card.text).toBe(source)
    expect((await cards(source))[0].text).toBe(source)
  })

  it('sets a lone command large, and long code no smaller than 14 px before it is split', async () => {
    const size = (card: Card) => Math.min(...runs(card).filter(({ face }) => face.startsWith('jetbrains')).map(({ fontSize }) => fontSize))
    expect(size((await cards('npm install threadeck'))[0])).toBeGreaterThanOrEqual(24)
    expect(size((await cards('x'.repeat(400)))[0])).toBe(14)
    for (const card of await cards(lines(60)))
      expect(size(card)).toBe(14)
    // Who asks for smaller text has smaller code.
    const small = testContext({ theme: { typography: { fontSize: 10 } } })
    expect(size((await layoutCarousel(thread(post([block(lines(60), { kind: 'code' })])), small))[0])).toBe(10)
  })

  it('numbers lines where it is asked to, right-aligned, once each, and goes on counting on the next card', async () => {
    const all = await cards(lines(60), { firstLine: 95 })
    expect(all.length).toBeGreaterThan(2)
    const numbers = all.flatMap(card => runs(card).filter(({ text, color }) => color === 'codeComment' && /^\d+$/.test(text)))
    expect(numbers.map(({ text }) => text)).toEqual(Array.from({ length: 60 }, (_, index) => String(95 + index)))
    expect(new Set(numbers.map(({ x, width }) => Math.round(10 * (x + width)))).size).toBe(1)
    expect(all.map(({ text }) => text).join('\n')).toBe(lines(60))
    expect(runs((await cards(lines(3)))[0]).some(({ text }) => text === '1')).toBe(false)
  })

  it('says on each of its cards which file it is and that there is more', async () => {
    const all = await cards(lines(60), { title: 'values.ts' })
    expect(all.map(card => runs(card).filter(({ text }) => text === 'values.ts').length)).toEqual(all.map(() => 1))
    const dots = all.map(card => drawings(card).filter(({ height }) => height === 3).length)
    expect(dots).toEqual([1, ...all.slice(2).map(() => 2), 1])
    expect(drawings((await cards(lines(3), { title: 'values.ts' }))[0])).toHaveLength(0)
  })

  it('marks lines by one band without a seam, and what a change adds and removes by a sign too', async () => {
    const [card] = await cards(lines(8), { marked: [[2, 4]], added: [[7, 7]], removed: [[6, 6]] })
    const rowHeight = bands(card, 'codeAddedBand')[0].height
    expect(bands(card, 'codeMarkedBand').map(({ height }) => Math.round(height / rowHeight))).toEqual([3])
    expect(bands(card, 'codeRemovedBand')).toHaveLength(1)
    expect(runs(card).filter(({ color }) => color === 'codeAdded' || color === 'codeRemoved').map(({ text }) => text)).toEqual(['−', '+'])
  })

  it('shows a diff with its own signs, on bands but for the names of the files', async () => {
    const [card] = await cards('--- a/x\n+++ b/x\n same\n-old\n+new', { language: 'diff' })
    expect([bands(card, 'codeAddedBand').length, bands(card, 'codeRemovedBand').length]).toEqual([1, 1])
    expect(runs(card).filter(({ text }) => text === '+' || text === '−')).toHaveLength(0)
  })

  it('puts an arrow before what goes on of a line, indented by its white space and two characters', async () => {
    const [card] = await cards(`  ${'pairs '.repeat(20)}`)
    const [first, ...rest] = runs(card).filter(({ text }) => text.includes('pairs'))
    const arrows = drawings(card)
    expect(arrows).toHaveLength(rest.length)
    rest.forEach((run, index) => {
      expect(run.x - first.x).toBeCloseTo(4 * 0.6 * first.fontSize, 1)
      expect(arrows[index].x + arrows[index].width).toBeLessThanOrEqual(run.x + 0.01)
      expect(arrows[index].x).toBeGreaterThanOrEqual(first.x)
    })
  })

  it('keeps a name of 300 characters and 2,000 lines on their cards, and loses no white space', async () => {
    const name = `    ${'identifier'.repeat(30)}`
    expect((await cards(name))[0].text).toBe(name)
    const source = Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index % 9)}line ${index}`).join('\n')
    const all = await cards(source, { firstLine: 1 })
    expect(all.map(({ text }) => text).join('\n')).toBe(source)
    for (const card of all) {
      for (const { x, width } of runs(card))
        expect(x + width).toBeLessThanOrEqual(card.panel.x + card.panel.width)
    }
  })

  it('draws its signs one by one, and as ligatures only where it is asked to', async () => {
    const glyphs = async (ligatures: boolean) => runs((await cards('a => b', { ligatures }))[0]).filter(({ text }) => text.includes('=>')).map(({ glyphIds }) => glyphIds)
    const [apart, joined] = [await glyphs(false), await glyphs(true)]
    expect(apart).toEqual([runs((await cards('a = > b'))[0]).find(({ text }) => text.includes('= >'))?.glyphIds.toSpliced(3, 1)])
    expect(joined).not.toEqual(apart)
  })
})

it('inline code has no ligatures either', async () => {
  const [card] = await layoutCarousel(thread(post([block([{ text: 'so ' }, { text: '=>', code: true }])])), context)
  const [arrow, sign] = [runs(card).find(({ text }) => text === '=>'), runs((await cards('= >'))[0]).find(({ text }) => text === '= >')]
  expect(arrow?.glyphIds).toEqual(sign?.glyphIds.toSpliced(1, 1))
})

async function cards(code: string, settings: CodeSettings = {}): Promise<Card[]> {
  return await layoutCarousel(thread(post([block([{ text: code, code: true }], { kind: 'code', code: settings })])), context)
}

function runs(card: Card): GlyphItem[] {
  return card.items.filter(item => item.kind === 'glyphs')
}

function drawings(card: Card): DrawingItem[] {
  return card.items.filter(item => item.kind === 'drawing')
}

/** Bands of a colour, without the edges at their left. */
function bands(card: Card, color: RectItem['color']): RectItem[] {
  return card.items.filter(item => item.kind === 'rect').filter(item => item.color === color)
}
