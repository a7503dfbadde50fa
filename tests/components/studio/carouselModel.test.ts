import type { StudioAssets } from '../../../components/studio/render/assets'
import type { CarouselInput } from '../../../components/studio/render/carouselModel'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import { expect, it } from 'vitest'
import { carouselModel } from '../../../components/studio/render/carouselModel'
import { drawCard } from '../../../components/studio/render/drawnCard'
import { studioHighlighter } from '../../../components/studio/render/studioHighlighter'
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

/** All cards of two models that share what they have laid out, the second in a changed look, and how often it asked for the glyphs of a run. */
async function drawTwice(change: ThemeInput) {
  let shaped = 0
  const counting: StudioAssets = {
    glyphs,
    hyphenator: () => undefined,
    openFont: () => Promise.reject(new Error('No font of one\'s own is opened here.')),
    frames,
    measurer: { ...measurer, shape: (...args) => {
      shaped++
      return measurer.shape(...args)
    } },
    highlighter: studioHighlighter(),
    withLoading: async work => work(),
    prefetch: async () => {},
  }
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
