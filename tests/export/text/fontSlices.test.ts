import type { FontCatalogue } from '../../../export/text/fontCatalogue'
import type { FontSlices, SliceTable } from '../../../export/text/fontSlices'
import type { LineRun } from '../../../export/text/textLines'
import type { TextMeasurer } from '../../../export/text/textMeasurer'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openFontFiles } from '../../../export/output/fontFiles'
import { loadHarfBuzz } from '../../../export/output/harfBuzz'
import { openTwemoji } from '../../../export/output/twemoji'
import { unpackSlices } from '../../../export/output/unpackSlices'
import { eastAsianFonts } from '../../../export/text/eastAsian'
import { covers } from '../../../export/text/fontCatalogue'
import { readSliceTable, withSlices } from '../../../export/text/fontSlices'
import { shapingOf } from '../../../export/text/shaping'
import { facesSlices, slicedCatalogue } from '../../../export/text/slicedCatalogue'
import { breakLines } from '../../../export/text/textLines'
import { createTextMeasurer } from '../../../export/text/textMeasurer'
import { splitWords } from '../../../export/text/words'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { paragraphCatalogue, paragraphMeasurer } from './paragraphFonts'
import { paragraphs } from './paragraphs'
import { slicedPackage } from './slicedPackage'

const harfBuzz = await loadHarfBuzz()
const { text } = paragraphs.find(({ fixture }) => fixture === 'japanese')!
const japanese = eastAsianFonts.find(({ language }) => language === 'ja')!
const source = await slicedPackage(text)
const folder = await mkdtemp(join(tmpdir(), 'threadeck-unpacked-'))
const entries = await unpackSlices(japanese, folder, harfBuzz, source.resolve)
const table = readSliceTable(JSON.parse(readFileSync(join(folder, 'noto-sans-jp.json'), 'utf8')) as SliceTable)
const bundled = openFontFiles()
let read: string[] = []
let needed: (readonly string[])[] = []

/** The bundled fonts and the one in slices, with what is read of it noted. */
function slicedMeasurer(): TextMeasurer {
  const files = createTextMeasurer(harfBuzz, {
    get(id) {
      if (!id.startsWith('noto-sans-jp-'))
        return bundled.get(id)
      read.push(id)
      return readFileSync(join(folder, `${id}.ttf`))
    },
  })
  return withSlices(files, { slicesOf: facesSlices(entries, () => table), need: ids => needed.push(ids) })
}

beforeEach(() => {
  read = []
  needed = []
})
afterAll(async () => {
  for (const used of [folder, source.folder])
    await rm(used, { recursive: true, force: true })
})

describe('unpackSlices(font, folder, harfBuzz, resolve)', () => {
  it('writes each slice as it is and uncompressed, but for those of other alphabets, and a table of their characters', async () => {
    const names = await readdir(folder)
    expect(names.filter(name => name.endsWith('.ttf'))).toHaveLength(10)
    expect(names.filter(name => name.endsWith('.woff2'))).toHaveLength(10)
    source.slices.forEach((characters, slice) => {
      // Brackets come in pairs, each in the slice of the other too.
      for (const character of characters.replace(/[「」]/g, ''))
        expect(table.sliceOf(character.codePointAt(0) ?? 0), character).toBe(slice)
    })
    expect([' ', 'A'].map(character => table.sliceOf(character.codePointAt(0) ?? 0))).toEqual([undefined, undefined])
  })
})

describe('withSlices(measurer, options)', () => {
  it.each([180, 300, 420, 560])('sets a paragraph %d px wide as the whole font does', (width) => {
    const measurer = slicedMeasurer()
    const linesOf = (fonts: FontCatalogue, using: TextMeasurer) => breakLines(splitWords([{ text }], 'ltr', resolveTheme({}).typography, { fonts, emoji: openTwemoji(), language: 'ja' }, using), width / 20, using)
    const drawn = (run: LineRun, using: TextMeasurer) => run.kind !== 'glyphs' ? run : { text: run.text, x: run.x, width: run.width, positions: run.positions, clusters: run.clusters, outlines: run.glyphIds.map(id => using.outline(run.face, id).path) }
    const [ours, theirs] = [linesOf([...paragraphCatalogue({}), ...slicedCatalogue(entries, () => table)], measurer), linesOf(paragraphCatalogue({ fixture: 'japanese' }), paragraphMeasurer)]
    expect(ours.map(({ start, end, width }) => [start, end, width])).toEqual(theirs.map(({ start, end, width }) => [start, end, width]))
    expect(ours.map(({ runs }) => runs.map(run => drawn(run, measurer)))).toEqual(theirs.map(({ runs }) => runs.map(run => drawn(run, paragraphMeasurer))))
  })

  it('reads the slices of a text and no others, and tells of all of them before the first is read', () => {
    const measurer = slicedMeasurer()
    const [face] = entries
    const [a, b] = [source.slices[1], source.slices[3]].map(characters => Array.from(characters)[0])
    measurer.prepare?.(face.id, `${a}の ${b}`)
    expect([needed, read]).toEqual([[[`${face.id}.1`, `${face.id}.4`, `${face.id}.3`]], []])
    measurer.width(face.id, `${a} ${a}`)
    expect(read).toEqual([`${face.id}.1`])
    measurer.width(face.id, '  ')
    expect(read).toEqual([`${face.id}.1`, `${face.id}.4`])
    measurer.ascent(face.id)
    measurer.unitsPerEm(face.id)
    expect(read).toHaveLength(2)
  })

  it('sets slices from the right where a run is read so', () => {
    const measurer = slicedMeasurer()
    const [face] = entries
    const word = [source.slices[0], source.slices[2]].map(characters => Array.from(characters)[0]).join('')
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map(direction => measurer.shape(face.id, word, shapingOf(direction, 'Hani', 'ja')))
    expect(rtl.clusters).toEqual(ltr.clusters.toReversed())
    expect(rtl.advance).toBe(ltr.advance)
  })
})

describe('slicedCatalogue(entries, readSlices)', () => {
  const closed = slicedCatalogue(entries, (): FontSlices => {
    throw new Error('asked')
  })

  it('asks for a table only where its characters may be', () => {
    expect([...'Aб→😀א'].map(character => covers(closed[0], character.codePointAt(0) ?? 0))).toEqual([false, false, false, false, false])
    for (const character of '漢あ、한𠮷')
      expect(() => covers(closed[0], character.codePointAt(0) ?? 0)).toThrow('asked')
  })

  it('knows a font\'s language and scripts without it', () => {
    expect(closed.map(({ family, language, weight }) => [family, language, weight])).toEqual([['Noto Sans JP', 'ja', 400], ['Noto Sans JP', 'ja', 700]])
  })
})
