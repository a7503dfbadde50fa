import { describe, expect, it } from 'vitest'
import { fontSizeWarnings, NoRoomError } from '../../../../export/layout/body/bodyFontSize'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { bodyFontSize } from '../bodyBox'
import { testContext } from '../testContext'
import { block, post, thread } from '../testThread'

const asked = (fontSize: number, canvas = {}) => testContext({ theme: { typography: { fontSize } }, ...canvas })
const sentence = 'A tide gauge writes down the height of the water every six minutes, day and night. '

/** Posts of every kind: from one word to several cards. */
const posts = {
  word: post([block('Tides')]),
  sentence: post([block(sentence)]),
  paragraphs: post([block(sentence.repeat(3)), block(sentence.repeat(2))]),
  long: post(Array.from({ length: 9 }, () => block(sentence.repeat(3)))),
  list: post([block('A list', { kind: 'heading' }), ...Array.from({ length: 6 }, () => block(sentence, { kind: 'item', marker: '-', tight: true }))]),
  code: post([block('Code:'), block([{ text: 'for (const hour of hours)\n  level.push(mean + range * Math.cos(angle))\n'.repeat(4), code: true }], { kind: 'code' })]),
  picture: post([block(sentence.repeat(2))], ['a.png']),
}

describe('bodyFontSize(context)', () => {
  it('is the size that was asked for where a few words have room on a line', async () => {
    expect(await Promise.all([16, 20, 32, 44].map(size => bodyFontSize(asked(size))))).toEqual([16, 20, 32, 44])
    expect(await fontSizeWarnings(1, asked(44))).toEqual([])
  })

  it('is the largest that fits where the canvas is too small, and a sentence says so', async () => {
    const context = asked(96)
    expect(await bodyFontSize(context)).toBe(57)
    expect(await fontSizeWarnings(1, context)).toEqual(['A font size of 96 px leaves no room for a line of text on this canvas: the text is set at 57 px, the largest that fits.'])
  })

  it('refuses a canvas that has no room for readable text', async () => {
    await expect(bodyFontSize(testContext({ theme: { card: { padding: 220 } } }))).rejects.toThrow(NoRoomError)
  })
})

describe.each(Object.entries(posts))('a post that is a %s', (_, source) => {
  const sizes = async (fontSize: number, canvas: object) => (await layoutCarousel(thread(source), asked(fontSize, { ...canvas, pictures: { 'a.png': { width: 800, height: 600 } } }))).map(card => card.fontSize)

  it.each([{ width: 540, height: 675 }, { width: 540, height: 540 }, { width: 600, height: 337.5 }, { width: 540, height: 960 }])('is set in the size that is asked for, on $width x $height', async (canvas) => {
    for (const fontSize of [8, 12, 14, 16, 17, 20, 24, 32, 38, 44]) {
      const asked = await bodyFontSize(testContext({ theme: { typography: { fontSize } }, ...canvas }))
      expect(new Set(await sizes(fontSize, canvas))).toEqual(new Set([asked]))
    }
  })
})

it('a font size that nobody asked for lets a long post stay on one card', async () => {
  const almost = post([block(sentence.repeat(12))])
  expect(await layoutCarousel(thread(almost), testContext())).toMatchObject([{ fontSize: 15 }])
  expect((await layoutCarousel(thread(almost), asked(16))).map(card => card.fontSize >= 16)).toEqual([true, true])
})
