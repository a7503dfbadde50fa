import { describe, expect, it } from 'vitest'
import { eastAsianLanguage } from '../../../export/text/eastAsian'
import { fontChain } from '../../../export/text/fontCatalogue'
import { missingFonts } from '../../../export/text/missingFonts'
import { testContext } from '../layout/testContext'
import { block, post, thread } from '../layout/testThread'

describe('eastAsianLanguage(paragraph, language)', () => {
  it.each([
    ['Latin', 'ja', undefined],
    ['〰️ 「」', 'ja', undefined],
    ['漢字かな', '', 'ja'],
    ['漢字 한국', '', 'ko'],
    ['人工智能', '', 'zh-hans'],
    ['人工智慧', 'zh-Hant', 'zh-hant'],
    ['人工智慧', 'zh-TW', 'zh-hant'],
    ['東京', 'ja', 'ja'],
  ])('of %j in a thread in %j is %s', (paragraph, language, found) => {
    expect(eastAsianLanguage(paragraph, language)).toBe(found)
  })
})

describe('fontChain(catalogue, query)', () => {
  const face = (family: string, language: 'ja' | 'zh-hans') => ({ id: family, family: family as 'Noto Sans JP', weight: 400, style: 'normal', scripts: ['Hani'], language, ranges: [] }) as const
  const catalogue = [...testContext().glyphs.fonts, face('Noto Sans SC', 'zh-hans'), face('Noto Sans JP', 'ja')]

  it.each(['ja', 'zh-hans'] as const)('looks for Han signs in the font of %s first', (eastAsian) => {
    const chain = fontChain(catalogue, { family: 'Inter', weight: 400, style: 'normal', eastAsian })
    expect(chain.filter(({ language }) => language).map(({ language }) => language)[0]).toBe(eastAsian)
  })
})

describe('missingFonts(thread, fonts, wanted)', () => {
  const { fonts } = testContext().glyphs
  const source = thread(post([block('生成AIは')]), post([block('인공지능')]), post([block('plain')]))
  const without = fonts.filter(({ language }) => !language)

  it('names the package of each language that the wanted posts have', () => {
    expect(missingFonts(source, without).map(sentence => /@fontsource\/[\w-]+/.exec(sentence)?.[0])).toEqual(['@fontsource/noto-sans-jp', '@fontsource/noto-sans-kr'])
    expect(missingFonts(source, without, new Set([3]))).toEqual([])
    expect(missingFonts({ ...thread(post([block('人工智能')])), language: 'zh-TW' }, without)).toEqual(['Chinese in traditional signs needs a font that is too large to come along: run "npm install @fontsource/noto-sans-tc" and "npm run prepare" in Threadeck\'s folder.'])
  })

  it('says nothing once the font is there', () => {
    const face = { id: 'x', family: 'Noto Sans JP', weight: 400, style: 'normal', ranges: [] } as const
    expect(missingFonts(thread(post([block('かな')])), [...without, face])).toEqual([])
  })
})
