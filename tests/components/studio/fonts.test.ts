import { describe, expect, it } from 'vitest'
import { openFonts } from '../../../components/studio/render/openFonts'
import { studioCatalogue } from '../../../components/studio/render/studioCatalogue'
import { missingPlaces } from '../../../components/studio/state/missingPlaces'
import { faceNames, ownFamilies } from '../../../components/studio/state/ownFamilies'
import { emptyProject } from '../../../components/studio/state/project'
import { ProjectError, readProjectFile, writeProjectFile } from '../../../components/studio/state/projectFile'
import { mediaKinds, missingFonts, missingSources } from '../../../components/studio/state/usedMedia'
import { loadHarfBuzz } from '../../../export/output/harfBuzz'
import { openOwnFont } from '../../../export/text/ownFont'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { testContext } from '../../export/layout/testContext'
import { display, packageFont, variable } from '../../export/text/fontFixtures'

const harfBuzz = await loadHarfBuzz()
const open = (file: Uint8Array, id: string) => openOwnFont(file, { id, name: id, harfBuzz })
const fonts = new Map([
  ['b.woff2', await open(display('Bold'), 'b')],
  ['i.woff2', await open(display('Italic'), 'i')],
  ['r.woff2', await open(display('Regular'), 'r')],
  ['mono.woff2', await open(packageFont('jetbrains-mono/fonts/webfonts/JetBrainsMono-SemiBoldItalic.woff2'), 'm')],
  ['v.woff2', await open(variable(), 'v')],
])
const { glyphs } = testContext()
const address = 'data:font/woff2;base64,AAAA'

describe('ownFamilies(fonts, current)', () => {
  it('gives the family that is on as it is, and the others whole', () => {
    expect(ownFamilies(fonts, ['r.woff2'])).toEqual([
      { name: 'Inter Display', files: ['r.woff2'] },
      { name: 'Inter Variable', files: ['v.woff2'] },
      { name: 'JetBrains Mono', files: ['mono.woff2'] },
    ])
    expect(ownFamilies(fonts, []).map(({ files }) => files)[0]).toEqual(['b.woff2', 'i.woff2', 'r.woff2'])
  })

  it('calls a family by its file where that is missing, and gives none of nothing', () => {
    expect(ownFamilies(new Map(), ['fonts/brand.woff2'])).toEqual([{ name: 'brand.woff2', files: ['fonts/brand.woff2'] }])
    expect(ownFamilies(new Map(), [])).toEqual([])
  })
})

it('faceNames(files, fonts) names faces from light to bold, the upright ones first', () => {
  expect(faceNames(['b.woff2', 'i.woff2', 'r.woff2'], fonts)).toBe('Regular, Bold, Italic')
  expect(faceNames(['mono.woff2'], fonts)).toBe('Semibold italic')
  expect(faceNames(['v.woff2'], fonts)).toBe('All weights from 100 to 900')
  expect(faceNames(['none.woff2'], fonts)).toBe('')
})

describe('studioCatalogue(bundled, looks, fonts)', () => {
  const looks = (...families: (string[] | 'Inter')[]) => families.map(family => resolveTheme({ typography: { family } }))

  it('is the bundled one where there is no font, and the same list for the same looks and fonts', () => {
    expect(studioCatalogue(glyphs.fonts, looks('Inter'), new Map())).toBe(glyphs.fonts)
    expect(studioCatalogue(glyphs.fonts, looks(['r.woff2'], 'Inter'), fonts)).toBe(studioCatalogue(glyphs.fonts, looks('Inter', ['r.woff2'], ['r.woff2']), fonts))
  })

  it('has the faces of each look\'s family', () => {
    const own = studioCatalogue(glyphs.fonts, looks(['r.woff2'], ['b.woff2', 'i.woff2']), fonts).slice(glyphs.fonts.length)
    expect(new Set(own.map(({ id }) => id))).toEqual(new Set(['r', 'b', 'i']))
    expect(new Set(own.map(({ family }) => family)).size).toBe(2)
  })
})

it('openFonts(media, assets, before) opens fonts alone, once, and keeps the map as long as they are the same', async () => {
  let opened = 0
  const assets = { openFont: async (file: Uint8Array, name: string) => ({ ...await open(display('Regular'), `${name} ${++opened}`), data: file }) }
  const first = await openFonts(new Map([['a.png', 'data:image/png;base64,AAAA'], ['a.woff2', address]]), assets)
  expect(Array.from(first.keys())).toEqual(['a.woff2'])
  expect(await openFonts(new Map([['a.woff2', address]]), assets, first)).toBe(first)
  expect(opened).toBe(1)
  const broken = { openFont: () => Promise.reject(new Error('Expected a font.')) }
  expect(await openFonts(new Map([['b.woff2', 'data:font/woff2;base64,BBBB']]), broken)).toEqual(new Map())
})

describe('a project in a font of one\'s own', () => {
  const own = { ...emptyProject(() => 'a'), theme: { typography: { family: ['a.woff2', 'b.woff2'] } } }

  it('has its fonts in its file, and not those that no look names', () => {
    const media = new Map([['a.woff2', address], ['b.woff2', address]])
    expect(readProjectFile(writeProjectFile({ project: own, media: new Map([...media, ['old.woff2', address]]) }))).toEqual({ project: own, media })
    expect(() => readProjectFile(writeProjectFile({ project: own, media: new Map([['a.woff2', 'data:text/html;base64,AAAA']]) }))).toThrow(ProjectError)
  })

  it('tells which of them it lacks, apart from its pictures', () => {
    expect(missingFonts(own, new Map([['b.woff2', address]]))).toEqual(['a.woff2'])
    expect(missingSources(own, new Map())).toEqual([])
    const look = { ...own, theme: {}, posts: [{ ...own.posts[0], override: own.theme }] }
    expect(missingFonts(look, new Map())).toEqual(['a.woff2', 'b.woff2'])
  })

  it('is said to have pictures and fonts', () => {
    const picture = ['a.png', 'data:image/png;base64,AAAA'] as const
    expect([[], [picture], [['a.woff2', address] as const], [picture, ['a.woff2', address] as const]].map(files => mediaKinds(new Map(files)))).toEqual(['', 'pictures', 'fonts', 'pictures and fonts'])
  })

  it('lacks the characters that neither its font nor another has, and they are found again when the font comes', () => {
    const post = { id: 'a', text: '漢', pictures: [] }
    const theme = resolveTheme(own.theme)
    const places = (catalogue: typeof glyphs.fonts) => missingPlaces({ author: { name: '', handle: '' }, posts: [post] }, theme, () => theme, { ...glyphs, fonts: catalogue })
    expect(places(glyphs.fonts)).toHaveLength(1)
    const han = { id: 'han', family: 'files ["a.woff2","b.woff2"]', weight: 400, style: 'normal', ranges: [[0x6F22, 0x6F22]] } as const
    expect(places([...glyphs.fonts, han])).toEqual([])
  })
})
