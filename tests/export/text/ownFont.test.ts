import { describe, expect, it } from 'vitest'
import { loadHarfBuzz } from '../../../export/output/harfBuzz'
import { covers } from '../../../export/text/fontCatalogue'
import { missingFaces } from '../../../export/text/missingFaces'
import { ownFaces, withOwnFonts } from '../../../export/text/ownFamily'
import { openOwnFont } from '../../../export/text/ownFont'
import { createTextMeasurer } from '../../../export/text/textMeasurer'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { block, post, thread } from '../layout/testThread'
import { asTtf, display, packageFont, variable, withoutTables, woff } from './fontFixtures'

const harfBuzz = await loadHarfBuzz()
const plain = await asTtf(display('Regular'))
const open = (file: Uint8Array, id = 'own-1') => openOwnFont(file, { id, name: 'brand.woff2', harfBuzz })
const [regular, bold, italic] = await Promise.all((['Regular', 'Bold', 'Italic'] as const).map(style => open(display(style), style)))
const jetbrains = (style: string) => packageFont(`jetbrains-mono/fonts/webfonts/JetBrainsMono-${style}.woff2`)

describe('openOwnFont(file, options)', () => {
  it.each([
    ['Regular', { family: 'JetBrains Mono', weight: 400, style: 'normal' }],
    ['ThinItalic', { family: 'JetBrains Mono', weight: 100, style: 'italic' }],
    ['SemiBold', { family: 'JetBrains Mono', weight: 600, style: 'normal' }],
    ['ExtraBoldItalic', { family: 'JetBrains Mono', weight: 800, style: 'italic' }],
  ])('takes weight and style of %s from its tables', async (style, expected) => {
    expect(await open(jetbrains(style))).toMatchObject(expected)
  })

  it.each([
    ['Bold', { weight: 700, style: 'normal' }],
    ['BoldItalic', { weight: 700, style: 'italic' }],
    ['ExtraLight', { weight: 200, style: 'normal' }],
  ])('takes them of %s from "head" and "name" where there is no "OS/2"', async (style, expected) => {
    expect(await open(withoutTables(await asTtf(jetbrains(style)), 'OS/2'))).toMatchObject(expected)
  })

  it('gives the same of TTF, WOFF and WOFF2', async () => {
    const [packed, unpacked] = [display('Regular'), await asTtf(display('Regular'))]
    expect(await open(packed)).toEqual(await open(unpacked))
    const opened = await open(woff())
    expect(opened).toMatchObject({ family: 'Space Grotesk', weight: 700 })
    const measurer = createTextMeasurer(harfBuzz, withOwnFonts({ get: () => undefined }, new Map([[opened.id, opened]])))
    const same = await open(packageFont('@fontsource/space-grotesk/files/space-grotesk-latin-700-normal.woff2'))
    const other = createTextMeasurer(harfBuzz, withOwnFonts({ get: () => undefined }, new Map([[same.id, same]])))
    expect(measurer.shape('own-1', 'Wave')).toEqual(other.shape('own-1', 'Wave'))
    expect(measurer.outline('own-1', 10)).toEqual(other.outline('own-1', 10))
  })

  it('knows the characters of a font, and the weights of a variable one', async () => {
    const font = await open(variable())
    const [face] = ownFaces(['brand.woff2'], new Map([['brand.woff2', font]]))
    expect([...'aЖΩ漢'].map(letter => covers(face, letter.codePointAt(0) ?? 0))).toEqual([true, true, true, false])
    expect(font.weights).toEqual([100, 900])
  })

  const flavoured = (tag: string, at: number) => {
    const file = Uint8Array.from(display('Regular'))
    file.set(new TextEncoder().encode(tag), at)
    return file
  }
  it.each([
    ['nothing', new Uint8Array(0), 'Expected brand.woff2 to be a font (TTF, OTF, WOFF or WOFF2), but received something else.'],
    ['a text', new TextEncoder().encode('wOFx is no font'), 'Expected brand.woff2 to be a font (TTF, OTF, WOFF or WOFF2), but received something else.'],
    ['a collection', new TextEncoder().encode('ttcf0000'), 'Expected brand.woff2 to hold one font, but received a collection of several: save the one you want as a file of its own.'],
    ['a packed collection', flavoured('ttcf', 4), 'Expected brand.woff2 to hold one font, but received a collection of several: save the one you want as a file of its own.'],
    ['half a TTF', plain.subarray(0, plain.length / 2), 'Expected brand.woff2 to be a whole font, but it is damaged: save or download it again.'],
    ['the first bytes of a TTF', plain.subarray(0, 5), 'Expected brand.woff2 to be a whole font, but it is damaged: save or download it again.'],
    ['half a WOFF', woff().subarray(0, 3000), 'Expected brand.woff2 to be a whole font, but it is damaged: save or download it again.'],
    ['half a WOFF2', display('Regular').subarray(0, 3000), 'Expected brand.woff2 to be a whole font, but it is damaged: save or download it again.'],
    ['the first bytes of a WOFF2', display('Regular').subarray(0, 10), 'Expected brand.woff2 to be a whole font, but it is damaged: save or download it again.'],
    ['a file that says it unpacks to 2 GB', flavoured('\x7F\x7F\x7F\x7F', 16), /^Expected font brand\.woff2 to have at most 64 MB when it is unpacked, but received 2139 MB/],
    ['a font without outlines', withoutTables(plain, 'glyf'), 'Expected font brand.woff2 to have outlines, but it has none: fonts of pictures or bitmaps cannot be set.'],
    ['a font without characters', withoutTables(plain, 'cmap'), 'Expected font brand.woff2 to have a table cmap, but it has none: save it as TTF, OTF, WOFF or WOFF2 from another program.'],
    ['a file that is too large', { length: 40_000_000 } as Uint8Array, 'Expected font brand.woff2 to have at most 32 MB, but received 40 MB: leave out characters that you do not need, or save it as WOFF2.'],
  ])('refuses %s in one sentence', async (_, file, message) => {
    await expect(open(file)).rejects.toThrow(message)
    await expect(open(file)).rejects.toMatchObject({ name: 'FontError' })
  })
})

describe('ownFaces(family, fonts)', () => {
  it('gives a variable font a face for each weight that a theme may ask for, within what it has', async () => {
    const fonts = new Map([['brand.woff2', { ...await open(variable()), weights: [450, 650] as const }]])
    expect(ownFaces(['brand.woff2'], fonts).map(({ id, weight }) => [id, weight])).toEqual([['own-1@450', 450], ['own-1@500', 500], ['own-1@600', 600], ['own-1@650', 650]])
  })

  it('gives none of files that are not there', () => {
    expect(ownFaces(['brand.woff2'], new Map())).toEqual([])
  })
})

it('withOwnFonts(files, fonts) sets a variable font at the weight of its face, with the metrics of the font', async () => {
  const font = await open(variable())
  const measurer = createTextMeasurer(harfBuzz, withOwnFonts({ get: () => undefined }, new Map([font, bold].map(own => [own.id, own]))))
  const [light, heavy] = [400, 700].map(weight => measurer.width(`own-1@${weight}`, 'Letters'))
  expect(heavy).toBeGreaterThan(light * 1.02)
  expect(measurer.outline('own-1@400', 20).path).not.toBe(measurer.outline('own-1@700', 20).path)
  const { ascender, descender } = new harfBuzz.Font(new harfBuzz.Face(new harfBuzz.Blob(bold.data))).hExtents()
  expect([measurer.ascent('Bold'), measurer.descent('Bold')]).toEqual([ascender, -descender].map(length => length / measurer.unitsPerEm('Bold')))
})

describe('missingFaces(thread, theme, fonts, wanted)', () => {
  const all = new Map([['r', regular], ['b', bold], ['i', italic]])
  const source = { ...thread(post([block('plain')]), post([{ ...block('x'), spans: [{ text: 'slanted', italic: true }, { text: ' and ' }, { text: 'bold', bold: true }] }])), author: { name: '', handle: '' } }
  const of = (family: string[], wanted?: ReadonlySet<number>) => missingFaces(source, resolveTheme({ typography: { family } }), all, wanted)

  it('names each face once that the text asks for and the family lacks', () => {
    expect(of(['r'])).toEqual([
      'The font Inter Display has no bold face: bold text is set in its regular one. Name the file of that face too, if there is one.',
      'The font Inter Display has no italic face: italic text is set in its upright one. Name the file of that face too, if there is one.',
    ])
    expect(of(['b', 'i'])).toEqual([expect.stringContaining('has no regular face: text is set in its bold one')])
    expect(of(['i'], new Set([1]))).toEqual([expect.stringContaining('has no upright face: text is set in its italic one')])
    expect(of(['b'], new Set([1]))).toEqual([expect.stringContaining('has no regular face: text is set in its bold one')])
  })

  it('says nothing of what is there, of what no text asks for, and of families that come along', () => {
    expect(of(['r', 'b', 'i'])).toEqual([])
    expect(of(['r'], new Set([1]))).toEqual([])
    expect(missingFaces(source, resolveTheme({}), all)).toEqual([])
  })
})
