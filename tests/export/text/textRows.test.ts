import type { Block } from '../../../export/thread/thread'
import { describe, expect, it } from 'vitest'
import { prepareBlocks } from '../../../export/text/preparedBlock'
import { layoutRows } from '../../../export/text/textRows'
import { codePadding } from '../../../export/text/words'
import { inkBox } from '../layout/inkBox'
import { testContext } from '../layout/testContext'
import { block } from '../layout/testThread'
import { paragraphCatalogue, paragraphMeasurer } from './paragraphFonts'
import { paragraphs } from './paragraphs'

const { glyphs, measurer, theme: { typography } } = testContext()
const style = { fontSize: 20, lineHeight: 1.5, baseFontSize: 20, chromeFontSize: 20 }
const rowsOf = (blocks: readonly Block[], width = 400) => layoutRows(prepareBlocks(blocks, typography, glyphs, measurer), width, style, measurer)
const textsOf = (blocks: readonly Block[], width?: number) => rowsOf(blocks, width).map(row => row.line.runs.map(run => run.text))

describe('layoutRows(blocks, width, style, measurer)', () => {
  it('sets runs of a line from left to right, as the eye meets them', () => {
    expect(textsOf([block('שלום CUDA 12 עולם')])).toEqual([['עולם', ' ', 'CUDA 12', 'שלום ']])
    expect(textsOf([block('read שלום now')])).toEqual([['read ', 'שלום', ' ', 'now']])
  })

  it('gives glyphs from left to right too: the first letter of a word that is read from the right is its last glyph', () => {
    const [{ line: { runs: [run] } }] = rowsOf([block('אב')])
    const ids = (text: string) => run.kind === 'glyphs' ? measurer.shape(run.face, text, { direction: 'rtl', script: 'Hebr', language: '', ligatures: true, tabular: false }).glyphIds : []
    expect(run.kind === 'glyphs' && run.glyphIds).toEqual([...ids('ב'), ...ids('א')])
  })

  it('joins Arabic letters: a word is narrower than its letters alone', () => {
    const [word, ...letters] = ['سلام', 'س', 'ل', 'ا', 'م'].map(text => rowsOf([block(text)])[0].line.width)
    expect(word).toBeLessThan(letters.reduce((sum, width) => sum + width, 0))
  })

  it('joins Arabic letters across a change of style inside a word, as Chromium does', () => {
    const [{ line: { runs } }] = rowsOf([block([{ text: 'مر' }, { text: 'حب', bold: true }, { text: 'ا بكم' }])])
    // From the left.
    const [rest, bold, first] = runs.map(run => run.kind === 'glyphs' ? run : undefined)
    /** Glyphs of a part of a word that is set in one style. */
    const forms = (word: string, from: number, to: number, face: string) => {
      const { glyphIds, clusters } = measurer.shape(face, word, { direction: 'rtl', script: 'Arab', language: '', ligatures: true, tabular: false })
      return glyphIds.filter((_, index) => clusters[index] >= from && clusters[index] < to)
    }
    expect(first?.glyphIds).toEqual(forms('مرحبا بكم', 0, 2, first!.face))
    expect(bold?.glyphIds).toEqual(forms('مرحبا بكم', 2, 4, bold!.face))
    expect(rest?.glyphIds).toEqual(forms('مرحبا بكم', 4, 9, rest!.face))
    expect(bold?.clusters.every(cluster => cluster < 2)).toBe(true)
  })

  it('joins Arabic letters across the end of a line inside a word', () => {
    const rows = rowsOf([block('ب'.repeat(60))])
    expect(rows.length).toBeGreaterThan(1)
    const [run] = rows[1].line.runs
    const [inOneWord] = rowsOf([block('ب'.repeat(20))])[0].line.runs
    // The glyph that the eye meets first is a last letter there, and one in the middle here; so is the right one.
    expect(run.kind === 'glyphs' && inOneWord.kind === 'glyphs' && run.glyphIds.at(-1) !== inOneWord.glyphIds.at(-1)).toBe(true)
  })

  it.each(paragraphs)('keeps the lines of $script apart in large type', (paragraph) => {
    const own = prepareBlocks([block(paragraph.text)], typography, { ...glyphs, fonts: paragraphCatalogue(paragraph), language: paragraph.language }, paragraphMeasurer)
    const rows = layoutRows(own, 800, { fontSize: 48, lineHeight: 1.5, baseFontSize: 16, chromeFontSize: 16 }, paragraphMeasurer)
    const inks = rows.flatMap(({ line, fontSize }) => line.runs.flatMap(run => run.kind === 'glyphs' ? [inkBox({ ...run, x: 0, baseline: 0, fontSize, color: 'text' }, paragraphMeasurer)!] : [])).filter(ink => ink)
    expect(Math.max(...inks.map(({ bottom }) => bottom)) - Math.min(...inks.map(({ top }) => top))).toBeLessThan(rows[0].height)
  })

  it('begins lines that are read from the right at the right edge, and indents from there', () => {
    const [paragraph, item, goesOn] = rowsOf([block('שלום'), block('שלום עולם '.repeat(9), { kind: 'item', marker: '-' })])
    expect(paragraph.x + paragraph.line.width * 20).toBeCloseTo(400)
    const edges = [item, goesOn].map(row => row.x + row.line.width * row.fontSize)
    expect(edges[0]).toBeCloseTo(edges[1])
    expect(edges[0]).toBeCloseTo(400 - item.indent)
    expect(item.indent).toBeGreaterThan(10)
    expect(item.markerX).toBeGreaterThan(edges[0])
    expect(item.markerX + (item.marker?.width ?? 0) * 20).toBeLessThanOrEqual(400)
  })

  it('pads code once, however directions separate its parts on a line', () => {
    const [{ line }] = rowsOf([block([{ text: 'قط ab ', code: true }, { text: 'cd' }])])
    // From the left: the Latin code, the text that is read after it, and the Arabic code that is read first.
    expect(line.runs.map(run => run.text.trim()).filter(text => text !== '')).toEqual(['ab', 'cd', 'قط'])
    expect(line.width - line.runs.reduce((sum, run) => sum + run.width, 0)).toBeCloseTo(2 * codePadding)
  })

  it('leaves the white space at the end of a line out, wherever the eye meets it', () => {
    expect(textsOf([block('שלום '.repeat(40))], 200).flat().every(text => text === text.trim())).toBe(true)
  })

  it('takes the space between words of a script from its font, so that a line is one run', () => {
    expect(textsOf([block('الذكاء الاصطناعي يغير')])).toEqual([['الذكاء الاصطناعي يغير']])
    expect(textsOf([block('हमारे काम। करने')])).toEqual([['हमारे काम। करने']])
  })

  it('raises and lowers text without a change to the height of its line, and paints what is marked as text', () => {
    const spans = [{ text: 'a' }, { text: 'b', sub: true }, { text: 'c', sup: true }, { text: '@d', mark: true, link: 'mention' as const }]
    const [row] = rowsOf([block(spans)])
    expect(row.height).toBe(rowsOf([block('a')])[0].height)
    expect(row.line.runs.map(({ style }) => [Math.sign(style.shift), style.scale < 1, style.mark, style.paint])).toEqual([[0, false, false, 'text'], [-1, true, false, 'text'], [1, true, false, 'text'], [0, false, true, 'text']])
  })

  it('keeps the ranges of the text that runs draw', () => {
    const source = 'שלום **CUDA** ok'
    for (const { line } of rowsOf([block(source)])) {
      for (const run of line.runs)
        expect(source.slice(run.start, run.end)).toBe(run.text)
    }
  })
})
