import type { Card, PictureItem } from '../../../export/layout/card'
import type { CardContext } from '../../../export/layout/cardContext'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { Picture, Post } from '../../../export/thread/thread'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { idleLayouts } from '../../../export/layout/content/shownLayout'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { standardLayouts } from '../../../export/layout/layouts'
import { createRasterizer } from '../../../export/output/rasterizer'
import { cardSvg } from '../../../export/paint/cardSvg'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { leastContrast } from '../../../export/theme/contrast'
import { over } from '../../../export/theme/overColor'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { scrimColor } from '../../../export/theme/scrimColor'
import { inkBox } from './inkBox'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const size = { width: 400, height: 300 }
const sizes = [{ width: 540, height: 675 }, { width: 540, height: 540 }, { width: 540, height: 960 }, { width: 600, height: 337.5 }]
const pictures = { 'sea.jpg': size, 'sky.jpg': size }

function picturePost(text: string, { focus, alt = '', sources = ['sea.jpg'] }: Partial<Pick<Picture, 'focus' | 'alt'>> & { readonly sources?: readonly string[] } = {}): Post {
  return { ...post(text === '' ? [] : [block(text)]), pictures: sources.map(source => ({ source, alt, ...focus && { focus } })), layout: 'picture' }
}

async function cardsOf(source: Post, context: CardContext): Promise<Card[]> {
  return (await layoutCarousel(thread(post([block('Before.')]), source), context)).filter(card => card.post === 2)
}

/** Squares of black and white: no picture has more contrast of its own. */
async function checkered(): Promise<Uint8Array> {
  const data = Uint8Array.from({ length: size.width * size.height }, (_, index) => (Math.floor(index % size.width / 7) + Math.floor(index / size.width / 7)) % 2 * 255)
  return sharp(data, { raw: { ...size, channels: 1 } }).png().toBuffer()
}

describe('the layout picture', () => {
  it.each(builtInThemes.map(({ name }) => name))('keeps text at AA on the picture of most contrast in the theme %s', async (name) => {
    const check = await checkered()
    for (const canvas of sizes) {
      const context = testContext({ ...canvas, theme: { base: name }, pictures })
      const [card] = await cardsOf(picturePost('Words that lie on a picture, and go on for more than a line of it.'), context)
      const pixels = { data: new Uint8Array(canvas.width * Math.round(canvas.height) * 3), width: canvas.width, height: Math.round(canvas.height) }
      const letters = card.items.filter(item => item.kind === 'glyphs' && item.color === 'text')
      await createRasterizer({ theme: context.theme, ...pixels, pixelRatio: 1, measurer: context.measurer, pictures: new Map([['sea.jpg', check]]) }).draw({ ...card, items: card.items.filter(({ kind }) => kind === 'picture' || kind === 'artwork') }, pixels)
      expect(letters.length).toBeGreaterThan(2)
      for (const item of letters) {
        const ink = inkBox(item, context.measurer)!
        const behind = [0, 0.25, 0.5, 0.75, 1].flatMap(x => [0, 0.5, 1].map(y => pixelAt(pixels, ink.left + x * (ink.right - ink.left), ink.top + y * (ink.bottom - ink.top))))
        expect(leastContrast(context.theme.text.color, behind)).toBeGreaterThanOrEqual(4.45)
      }
    }
  })

  it('shows all of any text, with nothing outside the card', async () => {
    const texts = fc.array(fc.oneof(fc.lorem({ mode: 'sentences', maxCount: 12 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('Ship.', 'كتاب عن البحر', 'W'.repeat(90))), { minLength: 1, maxLength: 4 })
    const focus = fc.constantFrom(undefined, { x: 0.1, y: 0.9 }, { x: 0.9, y: 0.1 })
    await fc.assert(fc.asyncProperty(texts, focus, fc.constantFrom(...sizes), fc.constantFrom('ltr' as const, 'rtl' as const), async (paragraphs, focus, canvas, direction) => {
      const context = { ...testContext({ ...canvas, pictures }), direction }
      const cards = await cardsOf({ ...picturePost('', { ...focus && { focus } }), blocks: paragraphs.map(text => block(text)) }, context)
      expect(cards.map(card => card.text).join('').replace(/\s/g, '')).toBe(paragraphs.join('').replace(/\s/g, ''))
      for (const card of cards) {
        expect(card.items.filter(({ kind }) => kind === 'picture')).toHaveLength(1)
        for (const item of card.items) {
          const ink = inkBox(item, context.measurer)
          expect(ink === undefined || (ink.left >= 0 && ink.right <= card.width && ink.top >= 0 && ink.bottom <= card.height)).toBe(true)
        }
      }
    }), { numRuns: 40, seed: 5 })
  })

  it.each<[canvas: { width: number, height: number }, focus: { x: number, y: number }, reach: { left?: number, right?: number, top?: number, bottom?: number }]>([
    [{ width: 540, height: 675 }, { x: 0.5, y: 0.8 }, { bottom: 0.5 }],
    [{ width: 540, height: 675 }, { x: 0.5, y: 0.2 }, { top: 0.5 }],
    [{ width: 600, height: 337.5 }, { x: 0.2, y: 0.5 }, { left: 0.45 }],
    [{ width: 600, height: 337.5 }, { x: 0.8, y: 0.5 }, { right: 0.55 }],
  ])('on a canvas of %o keeps text away from the focus %o', async (canvas, focus, reach) => {
    const [card] = await cardsOf(picturePost('A word or two.', { focus }), testContext({ ...canvas, pictures }))
    const letters = card.items.filter(item => item.kind === 'glyphs')
    const [left, right] = [Math.min(...letters.map(run => run.x)) / canvas.width, Math.max(...letters.map(run => run.x + run.width)) / canvas.width]
    const [top, bottom] = [Math.min(...letters.map(run => run.baseline - run.fontSize)) / canvas.height, Math.max(...letters.map(run => run.baseline)) / canvas.height]
    expect(bottom).toBeLessThanOrEqual(reach.bottom ?? 1)
    expect(top).toBeGreaterThanOrEqual(reach.top ?? 0)
    expect(left).toBeGreaterThanOrEqual(reach.left ?? 0)
    expect(right).toBeLessThanOrEqual(reach.right ?? 1)
    expect(pictureOf(card)).toMatchObject({ x: 0, y: 0, ...canvas, fit: 'cover', focus, size })
  })

  it('crops around the focus, in pixels and in SVG', async () => {
    // The left half is red, the right half blue.
    const halves = await sharp({ create: { ...size, channels: 3, background: '#ff0000' } }).composite([{ input: { create: { width: 200, height: 300, channels: 3, background: '#0000ff' } }, left: 200, top: 0 }]).png().toBuffer()
    const colors = await Promise.all([{ x: 0, y: 0.5 }, { x: 1, y: 0.5 }].map(async (focus) => {
      const context = testContext({ width: 270, height: 540, pictures })
      const [card] = await cardsOf(picturePost('', { focus, alt: '' }), context)
      const full: Card = { ...card, items: [{ kind: 'picture', x: 0, y: 0, width: 270, height: 540, cornerRadius: 0, source: 'sea.jpg', fit: 'cover', focus, size }] }
      const pixels = { data: new Uint8Array(270 * 540 * 3), width: 270, height: 540 }
      await createRasterizer({ theme: context.theme, ...pixels, pixelRatio: 1, measurer: context.measurer, pictures: new Map([['sea.jpg', halves]]) }).draw(full, pixels)
      const svg = cardSvg(full, undefined, { theme: context.theme, width: 270, height: 540, pixelRatio: 1, pictures: new Map([['sea.jpg', `data:image/png;base64,${halves.toString('base64')}`]]) })
      const { data } = await sharp(new TextEncoder().encode(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
      return [pixelAt(pixels, 135, 270), pixelAt({ ...pixels, data }, 135, 270)]
    }))
    expect(colors).toEqual([['#ff0000', '#ff0000'], ['#0000ff', '#0000ff']])
  })

  it.each(sizes)('on a canvas of $width x $height px frames a picture without text evenly, uncropped, its reading below it once', async (canvas) => {
    const [card] = await cardsOf(picturePost('', { alt: 'Waves at noon' }), testContext({ ...canvas, pictures }))
    const { panel } = card
    const picture = pictureOf(card)
    expect(picture.width / picture.height).toBeCloseTo(size.width / size.height, 1)
    const [left, top, right] = [picture.x - panel.x, picture.y - panel.y, panel.x + panel.width - picture.x - picture.width]
    expect(Math.max(left, top, right) - Math.min(left, top, right)).toBeLessThan(2)
    const [caption] = card.items.filter(item => item.kind === 'glyphs')
    expect(caption.baseline - caption.fontSize * 0.75).toBeGreaterThan(picture.y + picture.height)
    expect(card.text).toBe('Waves at noon')
    expect(card.alt).toBe('[Picture: Waves at noon]')
  })

  it('shows each further picture on a card of its own', async () => {
    const cards = await cardsOf(picturePost('Words.', { sources: ['sea.jpg', 'sky.jpg'] }), testContext({ pictures }))
    expect(cards.map(card => [pictureOf(card).source, card.text, card.part])).toEqual([['sea.jpg', 'Words.', 1], ['sky.jpg', '', 2]])
  })

  it('is named where a post has no picture, or only figures', () => {
    const asked = thread(picturePost('Words.', { sources: [] }), picturePost('Words.', { sources: ['figure:flash-tiles'] }), picturePost('Words.'))
    expect(idleLayouts(asked, standardLayouts)).toEqual(['Posts 1 and 2 have no picture for the layout picture, and are laid out as post: add one, such as ![What it shows](photo.jpg), or choose another layout.'])
  })
})

it('scrimColor(theme) lets as much of a picture through as keeps AA on black and on white', () => {
  const looks: ThemeInput[] = [...builtInThemes.map(({ name }) => ({ base: name })), { text: { color: '#777777' } }, { card: { color: '#808080' }, text: { color: '#ffffff' } }]
  for (const look of looks) {
    const theme = resolveTheme(look)
    const scrim = scrimColor(theme)
    const least = leastContrast(theme.text.color, ['#000000', '#ffffff'].map(picture => over(scrim, picture)))
    // Grey text reaches AA on nothing but a plain colour.
    expect(least).toBeGreaterThanOrEqual(look.text?.color === '#777777' ? 4.4 : 4.5)
  }
  expect(scrimColor(resolveTheme({ base: 'aurora' }))).toMatch(/^#ffffff[b-f][\da-f]$/)
})

function pictureOf(card: Card): PictureItem {
  return card.items.find(item => item.kind === 'picture')!
}

function pixelAt({ data, width, height }: { readonly data: Uint8Array, readonly width: number, readonly height: number }, x: number, y: number): string {
  const [column, row] = [Math.min(width - 1, Math.max(0, Math.round(x))), Math.min(height - 1, Math.max(0, Math.round(y)))]
  return `#${Array.from(data.subarray((row * width + column) * 3, (row * width + column) * 3 + 3), channel => channel.toString(16).padStart(2, '0')).join('')}`
}
