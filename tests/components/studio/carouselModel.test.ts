import type { StudioAssets } from '../../../components/studio/render/assets'
import type { CarouselInput } from '../../../components/studio/render/carouselModel'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import { expect, it } from 'vitest'
import { carouselModel } from '../../../components/studio/render/carouselModel'
import { drawCard } from '../../../components/studio/render/drawnCard'
import { studioHighlighter } from '../../../components/studio/render/studioHighlighter'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { testContext } from '../../export/layout/testContext'
import { block, post, thread } from '../../export/layout/testThread'

const { glyphs, measurer, frames } = testContext()
const pictures = new Map<string, ImageBitmap>()
const posts = thread(post([block('A heading', { kind: 'heading' }), block('Words and words. '.repeat(30))]), post([block('More words')], ['figure:flash-tiles']))

it.each<[string, ThemeInput]>([
  ['the angle', { canvas: { angle: 200 } }],
  ['a stop', { canvas: { stops: [{ offset: 0, color: '#ff0000' }, { offset: 1, color: '#00ff0080' }] } }],
  ['the kind of canvas', { canvas: { kind: 'color', color: '#112233' } }],
  ['the text\'s colours', { text: { color: '#ff00ff', muted: '#808080', accent: '#00ffff', code: '#123456', codeBackground: '#eeeeee' } }],
  ['the card\'s colour, opacity, border and shadow', { card: { color: '#000000', opacity: 0.5, border: { width: 4, color: '#ff0000' }, shadow: { x: 1, y: 9, blur: 80, color: '#000000' } } }],
])('carouselModel(input) lays nothing out again when %s changes', async (_, change) => {
  const { before, after, shaped } = await drawTwice(change)
  expect(shaped).toBe(0)
  after.forEach(({ card, shapes }, index) => {
    expect(card).toBe(before[index].card)
    expect(shapes).toBe(before[index].shapes)
  })
})

it.each<[string, ThemeInput]>([
  ['padding', { card: { padding: 30 } }],
  ['corner radius', { card: { cornerRadius: 30 } }],
  ['font size', { typography: { fontSize: 18 } }],
  ['watermark', { footer: { watermark: 'ada.example' } }],
])('carouselModel(input) lays out again when the %s changes', async (_, change) => {
  const { before, after, shaped } = await drawTwice(change)
  expect(shaped).toBeGreaterThan(0)
  expect(after[0].card).not.toBe(before[0].card)
})

it('carouselModel(input) sets all cards at the size that layoutCarousel gives them where they share one, and follows a post that changes', async () => {
  const look: ThemeInput = { typography: { consistency: 'one-size' } }
  const [short, longer, longest] = [1, 4, 7].map(sentences => post([block('The sea is patient, and so is whoever measures it. '.repeat(sentences))]))
  const kept = new WeakMap()
  const sizesOf = async (...written: (typeof short)[]) => {
    const model = carouselModel({ thread: thread(...written), theme: resolveTheme(look), overrides: new Map(), size: 'instagram-portrait', pictures }, assetsWith(measurer), kept)
    while (await model.refresh(1000));
    const cards = await Promise.all(model.places.map((_, place) => model.card(place)))
    expect(cards.map(card => card.fontSize)).toEqual((await layoutCarousel(thread(...written), testContext({ theme: look }))).map(card => card.fontSize))
    return cards.map(card => card.fontSize)
  }
  const before = await sizesOf(short, longer)
  const after = await sizesOf(short, longest)
  expect(after[0]).toBeLessThan(before[0])
  expect(await sizesOf(short, longer)).toEqual(before)
})

/** All cards of two models that share what they have laid out, the second in a changed look, and how often it asked for the glyphs of a run. */
async function drawTwice(change: ThemeInput) {
  let shaped = 0
  const counting = assetsWith({ ...measurer, shape: (...args) => {
    shaped++
    return measurer.shape(...args)
  } })
  const kept = new WeakMap()
  const drawAll = async (look: ThemeInput) => {
    const input: CarouselInput = { thread: posts, theme: resolveTheme({ typography: { align: 'left' } }, look), overrides: new Map(), size: 'instagram-portrait', pictures }
    const model = carouselModel(input, counting, kept)
    while (await model.refresh(1000));
    return Promise.all(model.places.map((_, place) => drawCard(place, model, counting)))
  }
  const before = await drawAll({})
  shaped = 0
  return { before, after: await drawAll(change), shaped }
}

function assetsWith(own: StudioAssets['measurer']): StudioAssets {
  return {
    glyphs,
    hyphenator: () => undefined,
    openFont: () => Promise.reject(new Error('No font of one\'s own is opened here.')),
    frames,
    measurer: own,
    highlighter: studioHighlighter(),
    withLoading: async work => work(),
    prefetch: async () => {},
  }
}
