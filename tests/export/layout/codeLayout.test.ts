import type { Card, GlyphItem } from '../../../export/layout/card'
import type { CodeSettings, Post } from '../../../export/thread/thread'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { colorIn, paletteOf } from '../../../export/paint/palette'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { blockBackgrounds, codeColors, codeRoles } from '../../../export/theme/codeColors'
import { leastContrast } from '../../../export/theme/contrast'
import { over } from '../../../export/theme/overColor'
import { expectOnPanel } from './expectOnPanel'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const sizes = [{ width: 540, height: 675 }, { width: 540, height: 540 }, { width: 540, height: 960 }, { width: 600, height: 337.5 }]
const lines = ['const one = 1', 'const two = 2', 'const three = 3', 'const four = 4']
const code = (text: string, settings: CodeSettings = {}) => block(text, { kind: 'code', code: settings })
const inCode = (...blocks: Parameters<typeof post>[0]): Post => ({ ...post(blocks), layout: 'code' })
const cardOf = async (...blocks: Parameters<typeof post>[0]) => (await layoutCarousel(thread(inCode(...blocks)), testContext()))[0]

describe('the layout code', () => {
  it('numbers the lines of a language, but not those of a shell, of few lines and of none', async () => {
    const numbers = async (text: string, settings: CodeSettings) => runs(await cardOf(code(text, settings))).map(({ text }) => text).filter(text => /^\d+$/.test(text))
    expect(await numbers(lines.join('\n'), { language: 'ts' })).toEqual(['1', '2', '3', '4'])
    expect(await numbers(lines.join('\n'), { language: 'ts', firstLine: 9 })).toEqual(['9', '10', '11', '12'])
    expect(await numbers(lines.join('\n'), { language: 'bash' })).toEqual([])
    expect(await numbers(lines.join('\n'), {})).toEqual([])
    expect(await numbers(lines.slice(0, 2).join('\n'), { language: 'ts' })).toEqual([])
  })

  it('dims the lines beside marked ones, and none where a change alone is marked', async () => {
    const dim = async (settings: CodeSettings) => runs(await cardOf(code(lines.join('\n'), settings))).filter(({ color }) => color.startsWith('dim-')).map(({ text }) => text)
    expect(await dim({ marked: [[2, 3]] })).toEqual([lines[0], lines[3]])
    expect(await dim({ marked: [[2, 2]], added: [[3, 3]] })).toEqual([lines[0], lines[3]])
    expect(await dim({ added: [[3, 3]] })).toEqual([])
    expect(await dim({})).toEqual([])
  })

  it('shows three dots and the name of the file above the code, the short line before it as a title, and what follows below', async () => {
    const card = await cardOf(block('A cache in four lines'), code(lines.join('\n'), { title: 'cache.ts' }), block('Measured twice.'))
    const [title, file, first, after] = ['A cache in four lines', 'cache.ts', lines[0], 'Measured twice.'].map(text => runs(card).find(run => run.text === text)!)
    expect([title.baseline, file.baseline, first.baseline, after.baseline]).toEqual([title.baseline, file.baseline, first.baseline, after.baseline].sort((a, b) => a - b))
    expect(title.fontSize).toBeGreaterThan(1.2 * after.fontSize)
    const dots = card.items.find(item => item.kind === 'drawing' && item.y < file.baseline && item.y + item.height > file.baseline - file.fontSize && item.width < 60)!
    expect(dots).toMatchObject({ paths: [{ color: 'codeComment' }] })
    expect(dots.x).toBeLessThan(file.x)
  })

  it('shows all of any code, with nothing outside the card', async () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), fc.array(fc.lorem({ maxCount: 6 }), { minLength: 1, maxLength: 40 }).map(some => some.join('\n')), fc.constant('W'.repeat(300)))
    await fc.assert(fc.asyncProperty(texts, fc.boolean(), fc.constantFrom(...sizes), fc.constantFrom('ltr' as const, 'rtl' as const), async (text, isLong, size, direction) => {
      const context = { ...testContext(size), direction }
      const cards = await layoutCarousel(thread(inCode(block('Title'), code(text, { language: 'ts', title: isLong ? 'folder/'.repeat(30) : 'a.ts', marked: [[2, 3]] }))), context)
      expect(cards.map(card => card.text).join('').replace(/\s/g, '')).toBe(`Title${text}`.replace(/\s/g, ''))
      expectOnPanel(cards, context.measurer)
    }), { numRuns: 60, seed: 3 })
  })

  it('lays a post without code out as post', async () => {
    expect(await layoutCarousel(thread(inCode(block('No code.'))), testContext())).toEqual(await layoutCarousel(thread(post([block('No code.')])), testContext()))
  })
})

it.each(builtInThemes.map(theme => [theme.name, theme] as const))('colorIn(palette, dim role) is seen less than the role in %s, whose lit code has a contrast of AA', (_, theme) => {
  const palette = paletteOf(theme)
  for (const role of codeRoles.filter(name => !/Band|Rule/.test(name))) {
    expect(colorIn(palette, `dim-${role}`)).toEqual({ ...palette[role], alpha: 0.6 * palette[role].alpha })
    const backgrounds = blockBackgrounds(theme).map(background => over(codeColors(theme).codeMarkedBand, background))
    expect(leastContrast(codeColors(theme)[role], backgrounds)).toBeGreaterThanOrEqual(4.5)
  }
})

function runs(card: Card): GlyphItem[] {
  return card.items.filter(item => item.kind === 'glyphs')
}
