import { describe, expect, it } from 'vitest'
import { loadHyphenator, needsHyphenator } from '../../../export/text/hyphenator'
import { breakLines } from '../../../export/text/textLines'
import { splitWords } from '../../../export/text/words'
import { testContext } from '../layout/testContext'

const german = 'Die Donaudampfschifffahrtsgesellschaft sucht einen neuen Kapitän, der das Schiff sicher durch die Schleusen bringt.'
const context = testContext()

async function lines(text: string, maxWidth: number, language = 'de') {
  const glyphs = { ...context.glyphs, hyphenator: await loadHyphenator(language, text) }
  return breakLines(splitWords([{ text }], 'ltr', context.theme.typography, glyphs, context.measurer), maxWidth, context.measurer)
}
const drawn = (line: Awaited<ReturnType<typeof lines>>[number]) => line.runs.map(run => run.text).join('')

describe('loadHyphenator(language, text)', () => {
  it('divides words by the patterns of the language', async () => {
    expect((await loadHyphenator('de-AT', ''))?.divisions('Schifffahrt')).toEqual([6])
    expect((await loadHyphenator('en', ''))?.divisions('hyphenation')).toEqual([2, 6])
  })

  it('knows the language of a text that names none, and none where there are no patterns', async () => {
    expect((await loadHyphenator('', german))?.divisions('Gesellschaft')).toEqual([2, 6])
    expect(await loadHyphenator('ar', german)).toBeUndefined()
    expect(await loadHyphenator('constructor', german)).toBeUndefined()
  })

  it('is needed where some word is long', () => {
    expect([german, 'A short text.', 'https://example.com/0123456789012345'].map(needsHyphenator)).toEqual([true, false, false])
  })
})

describe('breakLines(words, maxWidth) of a word that is wider than a line', () => {
  it('draws a hyphen where the word is divided, which is no part of the text', async () => {
    const set = await lines('Donaudampfschifffahrtsgesellschaft', 9)
    expect(set.map(drawn)).toEqual(['Donaudampf-', 'schifffahrtsgesell-', 'schaft'])
    expect(set.map(({ start, end }) => [start, end])).toEqual([[0, 10], [10, 28], [28, 34]])
    expect(Math.max(...set.map(line => line.width))).toBeLessThanOrEqual(9)
  })

  it('begins it on the line above where four letters or more fit there', async () => {
    expect((await lines('Die Donaudampfschifffahrtsgesellschaft', 9)).map(drawn)).toEqual(['Die Donaudampf-', 'schifffahrtsgesell-', 'schaft'])
    expect((await lines('Die See am Donaudampfschifffahrtsgesellschaft', 9)).map(drawn)[0]).toBe('Die See am')
  })

  it('leaves no short rest of it on a line of its own', async () => {
    expect((await lines('Rindfleischüberwachungsgesetze', 14)).map(drawn)).toEqual(['Rindfleischüberwachungs-', 'gesetze'])
  })

  it('leaves words whole that fit on a line, and cuts names in programs without a hyphen', async () => {
    expect((await lines(german, 22)).map(drawn).filter(text => text.endsWith('-'))).toEqual([])
    expect((await lines('average_context_window_length_of_models', 9)).map(drawn).some(text => text.endsWith('-'))).toBe(false)
  })

  it('draws the hyphen of a soft one where a line ends with it, and nowhere else', async () => {
    expect((await lines('Silben\u00ADtrennung', 5, 'ar')).map(drawn)).toEqual(['Silben-', 'trennung'])
    expect((await lines('Silben\u00ADtrennung', 20, 'ar')).map(drawn).join('')).not.toContain('-')
  })
})
