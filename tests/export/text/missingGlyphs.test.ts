import { describe, expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { missingGlyphs } from '../../../export/text/missingGlyphs'
import { testContext } from '../layout/testContext'
import { block, post, thread } from '../layout/testThread'

describe('missingGlyphs(thread, context, wanted)', () => {
  it.each([
    ['漢', 'Post 1 has a character that no bundled font has, drawn as □: 漢 (U+6F22).'],
    ['ܐ', 'Post 1 has a character that no bundled font has, drawn as □: ܐ (U+0710).'],
    ['Z\u0322\u033C', 'Post 1 has a letter with marks that no bundled font has, drawn without them: Z\u0322\u033C (U+005A U+0322 U+033C).'],
  ])('names %s', (text, warning) => {
    expect(missingGlyphs(thread(post([block(text)])), testContext())).toEqual([warning])
  })

  it('names emoji that the set has only the parts of, which are drawn', async () => {
    const missing = thread(post([block('🧑‍🦖‍🧒 and 👩‍🚀')]))
    expect(missingGlyphs(missing, testContext())).toEqual(['Post 1 has an emoji that the bundled set lacks, drawn as its parts: 🧑‍🦖‍🧒 (U+1F9D1 U+200D U+1F996 U+200D U+1F9D2).'])
    const [card] = await layoutCarousel(missing, testContext())
    expect(card.items.filter(item => item.kind === 'emoji')).toHaveLength(4)
  })

  it('says nothing of scripts that have a font of their own', () => {
    expect(missingGlyphs(thread(post([block('سلام שלום नमस्ते สวัสดี Բարեւ გამარჯობა')])), testContext())).toEqual([])
  })

  it('says nothing of ligatures and signs that other characters stand for, nor of box drawing in code', () => {
    const blocks = [block('\uFB01ne ㎏'), block('├─│┤╭╮╰╯', { kind: 'code' })]
    expect(missingGlyphs(thread(post(blocks)), testContext())).toEqual([])
  })

  it('names what author and watermark lack where they are shown', () => {
    const own = { ...thread(post([])), author: { name: '漢', handle: '@字' } }
    const warnings = missingGlyphs(own, testContext({ theme: { footer: { watermark: '水' } } }))
    expect(warnings.map(warning => warning.split(' has ')[0])).toEqual(['The author\'s name', 'The author\'s handle', 'The watermark'])
    expect(missingGlyphs(own, testContext({ theme: { header: { name: false, handle: false } } }))).toEqual([])
  })

  it('says nothing of posts that are not wanted, and counts what it does not name', () => {
    const posts = thread(post([block('漢')]), post([block('一二三四五六七八九')]))
    expect(missingGlyphs(posts, testContext(), new Set([2]))).toEqual([expect.stringMatching(/^Post 2 has 9 characters .* and 1 more\.$/)])
  })
})
