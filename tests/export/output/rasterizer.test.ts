import type { Card } from '../../../export/layout/card'
import type { Pixels } from '../../../export/paint/pixels'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { Post } from '../../../export/thread/thread'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { createRasterizer } from '../../../export/output/rasterizer'
import { backdropOf } from '../../../export/paint/backdrop'
import { paintBackdrop } from '../../../export/paint/paintBackdrop'
import { bodyBox } from '../layout/bodyBox'
import { testContext } from '../layout/testContext'
import { block, post, thread } from '../layout/testThread'

const pixelRatio = 2
const [width, height] = [1080, 1350]
const measurer = await openTextMeasurer()

describe('createRasterizer(options).draw(card, pixels)', () => {
  it('leaves no ink outside the card, whatever the text', async () => {
    const texts = ['Ag'.repeat(700), 'W'.repeat(40), 'Ünïcödé ÅÄÖ ğ̂ '.repeat(30), '𝕊∑∫→⇒✓★ 👩🏽‍🚀🇫🇷 '.repeat(12)]
    for (const text of texts) {
      for (const card of await layoutCarousel(thread(post([block(text)])), testContext()))
        expect(await inkOutside(card)).toBe(0)
    }
  })

  it.each([
    ['4,000 spaces', block(`Start${' '.repeat(4000)}${'a long text that follows '.repeat(60)}`)],
    ['4,000 no-break spaces', block(`Start${'\u00A0'.repeat(4000)}${'a long text that follows '.repeat(60)}`)],
    ['4,000 tabs', block(`${'\t'.repeat(4000)}${'a long text that follows '.repeat(60)}`)],
    ['347 tabs in a heading', block(`A heading${'\t'.repeat(347)}${'that goes on '.repeat(120)}`, { kind: 'heading' })],
    ['2,000 spaces within a code block', block(`call(${' '.repeat(2000)}${'argument, '.repeat(200)})`, { kind: 'code' })],
    ['900 spaces in inline code', block([{ text: 'x'.repeat(20) }, { text: `y${' '.repeat(900)}`, code: true }, { text: ' '.repeat(30) }, { text: 'and more '.repeat(150) }])],
    ['white space between every two words', block(`word${' '.repeat(300)}`.repeat(300))],
    ['500 marks on one letter', block(`${'Words before it. '.repeat(3)}a${'\u0301'.repeat(500)} ${'and after. '.repeat(3)}`)],
    ['500 marks below one letter', block(`Words a${'\u0323'.repeat(500)}`)],
    ['marks on every letter', block(`o${'\u0302\u0304\u030C'.repeat(30)}`.repeat(40))],
    ['marks alone', block('\u0308'.repeat(400))],
  ])('keeps ink between header, footer and padding with %s', async (_, source) => {
    const context = testContext()
    const cards = await layoutCarousel(thread(post([source])), context)
    expect(cards.map(card => card.text).join('').replace(/\s/g, '')).toBe(source.spans.map(span => span.text).join('').replace(/\s/g, ''))
    for (const card of cards)
      expect(await inkOutsideBody(card)).toBe(0)
  })

  it('draws the text in its own colour, dark on a light card', async () => {
    const { data } = await draw(post([block('Words in black')]), { text: { color: '#000000' } })
    expect(countPixels(data, (red, green, blue) => red + green + blue < 30)).toBeGreaterThan(2000)
  })

  it('draws the gradient of the canvas as CSS has it, from corner to corner', async () => {
    const { data } = await draw(post([block('x')]), { card: { shadow: { color: 'transparent' } }, canvas: { angle: 135, stops: [{ offset: 0, color: '#ff0000' }, { offset: 1, color: '#0000ff' }] } })
    expect(pixelAt(data, 0, 0)).toEqual([255, 0, 0])
    expect(pixelAt(data, width - 1, height - 1)).toEqual([0, 0, 255])
    // On the diagonal of equal distance both corners weigh the same.
    const [red, , blue] = pixelAt(data, width - 1, 135)
    expect(Math.abs(red - blue)).toBeLessThan(20)
  })

  it('lays colours of the canvas that let light through on white', async () => {
    const plain: ThemeInput = { card: { opacity: 0, shadow: { color: 'transparent' } } }
    const { data } = await draw(post([]), { ...plain, canvas: { angle: 90, stops: [{ offset: 0, color: '#0000ff80' }, { offset: 1, color: '#ff000000' }] } })
    // Half of blue at the left edge, nothing but white at the right one.
    expect(pixelAt(data, 0, 4)).toEqual([127, 127, 255])
    expect(pixelAt(data, width - 1, 4)).toEqual([255, 255, 255])
    const colored = await draw(post([]), { ...plain, canvas: { kind: 'color', color: '#00000033' } })
    expect(pixelAt(colored.data, 0, 4)).toEqual([204, 204, 204])
  })

  it('draws a shadow that fades away from the card, and none under it', async () => {
    const theme: ThemeInput = { canvas: { kind: 'color', color: '#ffffff' }, card: { opacity: 0.5, color: '#ffffff', shadow: { x: 0, y: 0, blur: 20, color: '#000000' } } }
    const { data } = await draw(post([]), theme)
    const left = 28 * pixelRatio
    const middle = height / 2
    const [near, far, under] = [left - 2, left - 30, left + 40].map(x => pixelAt(data, x, middle)[0])
    expect(near).toBeGreaterThan(100)
    expect(near).toBeLessThan(150)
    expect(far).toBeGreaterThan(220)
    expect(under).toBe(255)
  })

  it('rounds the card\'s corners by its corner radius', async () => {
    const theme: ThemeInput = { canvas: { kind: 'color', color: '#000000' }, card: { color: '#ffffff', cornerRadius: 20, shadow: { blur: 0, y: 0, color: 'transparent' } } }
    const { data } = await draw(post([]), theme)
    const corner = 28 * pixelRatio
    // A quarter circle of 40 device pixels: its corner pixel is outside, the point 12 in from both sides inside.
    expect(pixelAt(data, corner + 1, corner + 1)).toEqual([0, 0, 0])
    expect(pixelAt(data, corner + 13, corner + 13)).toEqual([255, 255, 255])
    expect(pixelAt(data, corner + 40, corner + 1)).toEqual([255, 255, 255])
  })

  it('crops a picture to nothing but its rounded corners', async () => {
    const picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#00ff00' } }).png().toBuffer()
    const { data } = await draw(post([block('x')], ['a.png']), {}, { 'a.png': picture })
    const green = countPixels(data, (red, value, blue) => red < 8 && value > 247 && blue < 8)
    const side = Math.sqrt(green)
    expect(side).toBeGreaterThan(500)
    expect(side).toBeLessThanOrEqual(600)
  })

  it('draws emoji in colour and a character without a font as a visible mark', async () => {
    const plain = await draw(post([block('a')]), {})
    const emoji = await draw(post([block('a 🔴')]), {})
    const missing = await draw(post([block('a 漢')]), {})
    const red = (data: Uint8Array) => countPixels(data, (r, g, b) => r > 200 && g < 80 && b < 100)
    expect(red(emoji.data)).toBeGreaterThan(red(plain.data) + 500)
    expect(countDark(missing.data)).toBeGreaterThan(countDark(plain.data) + 200)
  })
})

async function draw(source: Post, theme: ThemeInput, pictures: Record<string, Uint8Array> = {}): Promise<Pixels> {
  const context = testContext({ theme, pictures: Object.fromEntries(Object.keys(pictures).map(name => [name, { width: 300, height: 300 }])) })
  const [card] = await layoutCarousel(thread(source), context)
  const pixels = { data: new Uint8Array(width * height * 3), width, height }
  await rasterizerOf(theme, pictures).draw(card, pixels)
  return pixels
}

function rasterizerOf(theme: ThemeInput, pictures: Record<string, Uint8Array> = {}) {
  return createRasterizer({ theme: testContext({ theme }).theme, width, height, pixelRatio, measurer, pictures: new Map(Object.entries(pictures)) })
}

/** Letters may reach over their advance and their line by so much, in device pixels. */
const overhang = 8

/** Pixels beside the body, and in the gaps above and below it, that differ from the backdrop. */
async function inkOutsideBody(card: Card): Promise<number> {
  const pixels = { data: new Uint8Array(width * height * 3), width, height }
  await rasterizerOf({}).draw(card, pixels)
  const backdrop = { data: new Uint8Array(width * height * 3), width, height }
  paintBackdrop(backdrop, backdropOf(card.panel, testContext().theme, pixelRatio))
  const box = await bodyBox(testContext(), card.parts > 1)
  const [left, right, top, bottom] = [box.x, box.x + box.width, box.y, box.y + box.height].map(side => side * pixelRatio)
  const gap = 16 * pixelRatio
  let count = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const beside = x < left - overhang || x >= right + overhang
      const between = (y >= top - gap && y < top - overhang) || (y >= bottom + overhang && y < bottom + gap) || y < 56 || y >= height - 56
      const first = (y * width + x) * 3
      if ((beside || between) && [first, first + 1, first + 2].some(channel => pixels.data[channel] !== backdrop.data[channel]))
        count++
    }
  }
  return count
}

/** Pixels outside the panel that differ from the backdrop. */
async function inkOutside(card: Card): Promise<number> {
  const pixels = { data: new Uint8Array(width * height * 3), width, height }
  await rasterizerOf({}).draw(card, pixels)
  const backdrop = { data: new Uint8Array(width * height * 3), width, height }
  paintBackdrop(backdrop, backdropOf(card.panel, testContext().theme, pixelRatio))
  const edge = card.panel.x * pixelRatio
  let count = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside = x >= edge && x < width - edge && y >= edge && y < height - edge
      const first = (y * width + x) * 3
      if (!inside && [first, first + 1, first + 2].some(channel => pixels.data[channel] !== backdrop.data[channel]))
        count++
    }
  }
  return count
}

function pixelAt(data: Uint8Array, x: number, y: number): number[] {
  return Array.from(data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3))
}

function countPixels(data: Uint8Array, matches: (red: number, green: number, blue: number) => boolean): number {
  let count = 0
  for (let index = 0; index < data.length; index += 3) {
    if (matches(data[index], data[index + 1], data[index + 2]))
      count++
  }
  return count
}

function countDark(data: Uint8Array): number {
  return countPixels(data, (red, green, blue) => red + green + blue < 150)
}
