import type { Component } from 'vue'
import type { Card } from '../../../export/layout/card'
import type { Layout } from '../../../export/layout/layouts'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import { boxTree } from '../../../export/layout/frame/boxTree'
import { frameInput } from '../../../export/layout/frame/frameInput'
import { createFrameStore } from '../../../export/layout/frame/frameStore'
import { ownLayout } from '../../../export/layout/frame/ownLayout'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { withOwnLayouts } from '../../../export/layout/layouts'
import { ColorBox, PostBody } from '../../../export/layout/slots/cardSlots'
import { loadSatori } from '../../../export/output/openFrames'
import { createRasterizer } from '../../../export/output/rasterizer'
import { artworkSvg } from '../../../export/paint/artworkSvg'
import { cardShapes } from '../../../export/paint/cardShapes'
import { cardSvg } from '../../../export/paint/cardSvg'
import { paletteOf } from '../../../export/paint/palette'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const size = { width: 300, height: 200 }
const pixelRatio = 2
const context = testContext({ ...size, theme: { base: 'midnight' } })
const options = { theme: context.theme, width: size.width * pixelRatio, height: size.height * pixelRatio, pixelRatio }
const whole = { width: '100%', height: '100%', flexWrap: 'wrap', gap: 10, padding: 10, backgroundColor: 'white' }
const chip = { width: 80, height: 50 }
const chips = [
  { ...chip, backgroundColor: 'accent', borderRadius: 12 },
  { ...chip, backgroundImage: 'linear-gradient(30deg, #1e1b4b, #7c3aed 60%, #f472b6)' },
  { ...chip, backgroundImage: 'radial-gradient(circle at 100% 0%, accent, transparent 80%)' },
  { ...chip, border: '3px solid text', borderRadius: '4px 20px', backgroundColor: '#fde68a' },
  { ...chip, borderBottom: '6px dashed tomato', backgroundColor: 'rgba(0, 0, 0, 0.25)' },
  { ...chip, boxShadow: '0 4px 8px rgba(0, 0, 0, 0.5)', backgroundColor: 'muted', opacity: 0.6 },
  { ...chip, transform: 'rotate(8deg)', background: 'linear-gradient(accent, card)' },
]
const boxes = () => [...chips.map(style => h('div', { style })), h('svg', { width: 40, height: 40, viewBox: '0 0 10 10' }, [h('circle', { cx: 5, cy: 5, r: 4, fill: 'accent' })])]

describe('what Satori draws of a layout', () => {
  it('is on the card pixel for pixel, in the colours of the theme, as PNG and as SVG', async () => {
    const layout = () => h('div', { style: whole }, boxes())
    const card = await cardOf(layout)
    const expected = await satoriPixels(layout)
    expect(farthest(await paintedPixels(card), expected)).toBeLessThanOrEqual(2)
    expect(farthest(await rasterized(cardSvg(card, cardShapes(card, { measurer: context.measurer, pixelRatio }), { ...options, pictures: new Map() })), expected)).toBeLessThanOrEqual(2)
  })

  it('lies between the slots that it is written between', async () => {
    const cover = { position: 'absolute', left: 0, top: 0, width: '100%', height: '100%' }
    const card = await cardOf(() => h('div', { style: whole }, [
      h('div', { style: { ...cover, backgroundColor: 'red' } }),
      h(ColorBox, { color: '#00ff00', style: { ...cover, width: '50%' } }),
      h('div', { style: { ...cover, width: '25%', backgroundColor: 'blue' } }),
    ]))
    expect(card.items.map(({ kind }) => kind)).toEqual(['artwork', 'rect', 'artwork'])
    const { data } = await paintedPixels(card)
    const colorAt = (x: number) => Array.from(data.subarray(3 * (100 * size.width * pixelRatio + x), 3 * (100 * size.width * pixelRatio + x) + 3))
    expect([100, 250, 500].map(colorAt)).toEqual([[0, 0, 255], [0, 255, 0], [255, 0, 0]])
  })

  it('lies below a picture that comes after it', async () => {
    const pictures = { 'a.png': { width: 10, height: 10 } }
    const layout = ownLayout('own', '', () => h('div', { style: whole }, [h(PostBody, { style: { flexGrow: 1 } })]))
    const [card] = await layoutCarousel(thread({ ...post([]), layout: 'own', pictures: [{ source: 'a.png', alt: '' }] }), { ...context, pictures: new Map(Object.entries(pictures)), frames: createFrameStore(loadSatori, withOwnLayouts([layout])) })
    const red = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#ff0000' } }).png().toBuffer()
    const { data } = await paintedPixels(card, new Map([['a.png', red]]))
    expect(data.findIndex((value, index) => index % 3 === 0 && value === 255 && data[index + 1] === 0)).toBeGreaterThan(-1)
    const svg = cardSvg(card, cardShapes(card, { measurer: context.measurer, pixelRatio }), { ...options, pictures: new Map([['a.png', 'data:image/png;base64,AA']]) })
    expect(svg.indexOf('data:image/svg+xml')).toBeLessThan(svg.indexOf('data:image/png'))
    expect(svg.indexOf('data:image/svg+xml')).toBeGreaterThan(-1)
  })
})

it('a layout of any boxes is drawn, or refused in a sentence with its name', async () => {
  const lengths = fc.oneof(fc.integer({ min: -20, max: 400 }), fc.constantFrom('50%', '2em', '12px', 'auto', 'wide', '', Number.NaN, 1e9, '1e3', 'calc(1px + 2%)'))
  const paints = fc.constantFrom('accent', 'red', '#12345678', 'nocolor', 'linear-gradient(accent, card)', 'linear-gradient(accent, rgba(0,0,0,.5))', 'radial-gradient(circle, text, transparent)', 'linear-gradient(', 'conic-gradient(red, blue)', 'url(a.png)', 'none', '')
  const style = fc.dictionary(fc.constantFrom('width', 'height', 'padding', 'margin', 'gap', 'flexGrow', 'flexDirection', 'position', 'overflow', 'backgroundColor', 'background', 'backgroundImage', 'border', 'borderRadius', 'boxShadow', 'opacity', 'transform', 'fontSize', 'color', 'lineHeight', 'textAlign', 'display', 'inset', 'aspectRatio', 'clipPath', 'filter'), fc.oneof(lengths, paints, fc.constantFrom('column', 'absolute', 'hidden', '1px solid accent', '0 2px 4px text', 'rotate(3deg)', 'center', 'none', 'block', 'blur(2px)', 0.5)), { maxKeys: 4 })
  const { box } = fc.letrec<{ box: () => ReturnType<typeof h> }>(tie => ({
    box: fc.tuple(style, fc.constantFrom('div', 'p', 'svg', 'img', 'slot', 'body'), fc.array(fc.oneof({ depthSize: 'small' }, fc.constantFrom('Words of a layout', '', 'كتاب', '😀'), tie('box')), { maxLength: 3 })).map(([style, type, children]) => () =>
      type === 'slot' ? h(ColorBox, { color: 'accent', style }) : type === 'body' ? h(PostBody, { style }) : h(type, { style }, children.map(child => typeof child === 'string' ? child : (child as () => ReturnType<typeof h>)()))),
  }))
  await fc.assert(fc.asyncProperty(box, async (tree) => {
    const card = await cardOf(() => h('div', { style: { width: '100%', height: '100%' } }, [tree()])).catch((error: Error) => error)
    if (card instanceof Error) {
      expect(card.message).toMatch(/^Expected the layout own to [^\n]+[.?]$/)
      return
    }
    expect(card.items.flatMap(item => 'y' in item ? [item.x, item.y, item.width, item.height] : [item.x, item.baseline]).filter(value => !Number.isFinite(value))).toEqual([])
    await paintedPixels(card)
  }), { numRuns: 150, seed: 5 })
})

describe('plain text of a layout', () => {
  it('wraps in its box, which what follows makes room for', async () => {
    const words = 'Nine words that are too wide for one line.'
    const card = await cardOf(() => h('div', { style: { flexDirection: 'column', width: 120, fontSize: 20, lineHeight: 1.5 } }, [h('p', words), h(ColorBox, { color: 'accent', style: { height: 10 } })]))
    const runs = card.items.filter(item => item.kind === 'glyphs')
    const lines = new Set(runs.map(({ baseline }) => baseline)).size
    expect(runs.map(({ text }) => text.trim()).join(' ')).toBe(words)
    expect(lines).toBeGreaterThan(2)
    expect(card.items.find(item => item.kind === 'rect')?.y).toBe(lines * 30)
    expect(Math.max(...runs.map(({ x, width }) => x + width))).toBeLessThanOrEqual(120.01)
  })

  it.each([['left', 0], ['center', 0.5], ['right', 1], ['start', 0], ['end', 1]] as const)('is aligned to the %s of its element', async (textAlign, share) => {
    for (const flexDirection of ['row', 'column']) {
      const card = await cardOf(() => h('div', { style: { flexDirection, width: 200, textAlign } }, 'Words'))
      const [run] = card.items.filter(item => item.kind === 'glyphs')
      expect(run.x).toBeCloseTo(share * (200 - run.width), 1)
    }
  })

  it('is read aloud where a card shows nothing of its post', async () => {
    const card = await cardOf(() => h('div', ['One', h('br'), 'two', h('p', 'three')]))
    expect(card).toMatchObject({ isBare: true, text: '', alt: 'One two\nthree' })
  })
})

async function cardOf(component: Component): Promise<Card> {
  const layout: Layout = ownLayout('own', '', component)
  const [card] = await layoutCarousel({ ...thread(post([block('A post that is not shown.')])), layout: 'own' }, { ...context, frames: createFrameStore(loadSatori, withOwnLayouts([layout])) })
  return card
}

/** Satori's own picture of a layout, rasterised as it is. */
async function satoriPixels(component: Component) {
  const satori = await loadSatori()
  const { root } = boxTree(component, { ...frameInput({ layout: 'own', count: 1, parts: 1 }, context), measure: () => 0 })
  const svg = await satori(root, { ...size, fonts: [], pointScaleFactor: 1000, onNodeDetected: () => {}, onStyleError: error => expect.fail(error.message) })
  return rasterized(artworkSvg(svg, paletteOf(context.theme)).replace(/^<svg width="\d+" height="\d+"/, `<svg width="${options.width}" height="${options.height}"`))
}

async function rasterized(svg: string): Promise<{ readonly data: Uint8Array, readonly width: number, readonly height: number }> {
  const { data, info } = await sharp(Buffer.from(svg)).flatten({ background: 'white' }).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

async function paintedPixels(card: Card, pictures = new Map<string, Uint8Array>()) {
  const pixels = { data: new Uint8Array(options.width * options.height * 3), width: options.width, height: options.height }
  await createRasterizer({ ...options, measurer: context.measurer, pictures }).draw(card, pixels)
  return pixels
}

/** The largest difference of a channel. */
function farthest(a: { readonly data: Uint8Array, readonly width: number }, b: { readonly data: Uint8Array, readonly width: number }): number {
  expect([a.width, a.data.length]).toEqual([b.width, b.data.length])
  return a.data.reduce((most, value, index) => Math.max(most, Math.abs(value - b.data[index])), 0)
}
