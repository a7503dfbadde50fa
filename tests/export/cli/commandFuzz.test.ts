import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeFailure } from '../../../export/cli/describeFailure'
import { parseSizes } from '../../../export/cli/parseSize'
import { parseNumber, parsePosts } from '../../../export/cli/parseValue'
import { themeFromFlags } from '../../../export/cli/themeFlags'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { printable } from '../../../export/message/printable'
import { parseThemeInput, resolveTheme } from '../../../export/theme/resolveTheme'
import { importThread, threadFormats } from '../../../export/thread/importThread'
import { postText } from '../../../export/thread/postText'
import { fuzzSize } from '../../fuzzSize'
import { testContext } from '../layout/testContext'

const marks = ['---', '***', '# ', '> ', '- ', '1. ', '1) ', '1/3 ', '(2/3)', '**', '*', '_', '~~', '`', '```', '[', ']', '(', ')', '![', '](a.png)', '[a]: b', '<!--', '-->', '<b>', '&amp;', '\\', '\n', '\n\n', '\n\n\n', '  ', '\t', '\u00A0', '\u2028', 'title: a\n', 'padding: 12\n', 'gradient: "red, blue"\n', 'Ada\n@ada\n', 'Visual Editor\n', 'Thread image', '{"posts": [', '"a"', ']}', ',', ':', '"', '@ada', '#tag', 'https://a.org/b', '👩🏽‍🚀', 'é', '漢', 'שלום', '\u0000', '\u001B[31m', '\u202E', 'word', 'Words of a sentence. ', 'a'.repeat(90), ' '.repeat(90)]
const text = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...marks) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) }), { maxLength: 40 }).map(parts => parts.join(''))
const bytes = fc.oneof({ weight: 9, arbitrary: text.map(value => new TextEncoder().encode(value)) }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) })
const value = fc.oneof(fc.constantFrom('0', '40', '-1', '16px', '1e3', 'NaN', '', ' ', 'red', 'red, blue', '#fff', 'rgb(1,2,3), gold 20%', '1-3', '1,2', 'dots', '50% 20%', '3-1', 'square', '1000x800', '99999x2', '٣'), fc.string())
const flags = fc.record({ gradient: value, angle: value, textColor: value, cardColor: value, padding: value, cornerRadius: value, fontSize: value, pattern: value, patternColor: value, patternSpacing: value, patternSize: value, patternStrength: value, patternAngle: value, canvasPicture: value, canvasColor: value, canvasBlur: value, canvasDim: value, canvasPosition: value }, { requiredKeys: [] })

it('a thread of any bytes is read, or refused in one sentence; each of its posts can be laid out without losing a character', async () => {
  await fc.assert(fc.asyncProperty(bytes, fc.option(fc.constantFrom(...threadFormats), { nil: undefined }), flags, async (file, from, look) => {
    await refusedInOneSentence(async () => {
      const { thread, settings } = importThread(file, { from })
      expect(thread.posts.length).toBeGreaterThan(0)
      const { theme, ...values } = settings
      const input = parseThemeInput({ ...values, ...theme !== undefined && { base: theme } }, 'the settings')
      resolveTheme(input, themeFromFlags(look))
      const cards = await layoutCarousel(thread, testContext())
      thread.posts.forEach((post, index) => {
        const shown = cards.filter(card => card.post === index + 1).map(card => card.text).join('')
        expect(visible(shown)).toBe(visible(postText(post)))
      })
    })
  }), fuzzSize(800))
})

it('flags of any value are taken, or refused in one sentence', async () => {
  await fc.assert(fc.asyncProperty(flags, value, value, value, async (look, size, posts, number) => {
    await refusedInOneSentence(() => resolveTheme(themeFromFlags(look)))
    await refusedInOneSentence(() => expect(Math.min(...parseSizes(size).flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(200))
    await refusedInOneSentence(() => expect(Math.max(...parsePosts(posts, 9))).toBeLessThanOrEqual(9))
    await refusedInOneSentence(() => expect(parseNumber('--angle', number, -9, 9, 'degrees')).toBeLessThanOrEqual(9))
  }), fuzzSize(1500))
})

it('what a terminal is given is one line without controls, and nothing that can be shown is changed', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (message) => {
    expect(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(printable(message))).toBe(false)
    const plain = message.replace(/[^\p{L}\p{N} ]/gu, '')
    expect(printable(plain)).toBe(plain)
  }), fuzzSize(1000))
})

async function refusedInOneSentence(work: () => unknown): Promise<void> {
  try {
    await work()
  }
  catch (error) {
    if ((error as Error).name === 'AssertionError')
      throw error
    const { message } = describeFailure(error)
    expect(message).not.toMatch(/should not have|Something went wrong| at .*:\d+:\d+/)
    expect(printable(message)).toMatch(/^(?:Line \d+: )?Expected .*[.?]$/)
  }
}

function visible(text: string): string {
  return text.replace(/\s/g, '')
}
