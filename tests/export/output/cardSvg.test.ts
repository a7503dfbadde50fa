import type { DrawJob } from '../../../export/output/cardDrawer'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { createCardDrawer } from '../../../export/output/cardDrawer'
import { patternKinds } from '../../../export/theme/theme'
import { testContext } from '../layout/testContext'
import { block, post, thread } from '../layout/testThread'

const [width, height] = [1080, 1350]
const measurer = await openTextMeasurer()
const photo = await sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><linearGradient id="a"><stop stop-color="#2266aa"/><stop offset="1" stop-color="#eecc44"/></linearGradient><path fill="url(#a)" d="M0 0H600V400H0Z"/><circle cx="200" cy="60" r="90" fill="#ffffff"/></svg>')).png().toBuffer()

const looks: Record<string, ThemeInput> = {
  'a gradient, a shadow and an opaque panel': {},
  'a translucent panel with a border and a sharp shadow': { card: { opacity: 0.6, border: { width: 6, color: '#ff000080' }, shadow: { x: 10, y: 20, blur: 0, color: '#00000080' } } },
  'a plain canvas without a shadow': { canvas: { kind: 'color', color: '#334455' }, card: { shadow: { color: 'transparent' }, cornerRadius: 0 } },
  'a gradient whose colours let light through': { canvas: { kind: 'gradient', angle: 90, stops: [{ offset: 0, color: '#0000ff80' }, { offset: 1, color: 'transparent' }] } },
  'a canvas that lets light through': { canvas: { kind: 'color', color: '#ff000040' } },
  ...Object.fromEntries(patternKinds.map(kind => [`${kind} on its canvas`, { canvas: { pattern: { kind } } }])),
  'slanted lines and a light canvas that runs on without a panel': { base: 'paper', card: { opacity: 0, shadow: { color: 'transparent' } }, canvas: { continuous: true, pattern: { kind: 'lines', angle: 30, size: 3 } } },
  'a mesh that runs on without a panel': { card: { opacity: 0, shadow: { color: 'transparent' } }, canvas: { continuous: true, pattern: { kind: 'mesh' } } },
  'a blurred and dimmed picture as canvas': { canvas: { kind: 'picture', source: 'photo.tiff', color: '#000000', blur: 9, dim: 0.4 } },
  'a dimmed picture that runs on, cropped at its top': { card: { opacity: 0.5 }, canvas: { kind: 'picture', source: 'photo.tiff', color: '#000000', dim: 0.4, position: { y: 0 }, continuous: true } },
  'a picture as canvas': { canvas: { kind: 'picture', source: 'photo.tiff' } },
}

it.each(Object.entries(looks))('the SVG of a card with %s shows what its pixels show', async (_, theme) => {
  const [svg, png] = await drawBoth(theme, ['Words, "signs" & <tags> (GPU) ∑ 🎉'])
  const [ours, theirs] = await Promise.all([svg, png].map(image => sharp(image).removeAlpha().raw().toBuffer()))
  expect(ours.length).toBe(width * height * 3)
  const differences = ours.map((value, index) => Math.abs(value - theirs[index]))
  expect(differences.reduce((sum, difference) => sum + difference, 0) / differences.length).toBeLessThan(0.6)
  // Only edges differ: a renderer of SVG takes fewer samples a pixel.
  expect(differences.filter(difference => difference > 24).length / differences.length).toBeLessThan(0.004)
})

it('is a document of its own: well formed whatever the text is, without a request or a font', async () => {
  const [svg] = await drawBoth({}, ['</svg><script>alert(1)</script> "\' & \0 \uD800 \uFFFE ]]>', '🏳️‍🌈 1️⃣'])
  const text = svg.toString('utf8')
  expect((await sharp(svg).metadata()).format).toBe('svg')
  expect(text).not.toMatch(/<(?:script|style|text|foreignObject)/)
  expect(Array.from(text.matchAll(/(?:href="|url\()([^")]*)/g), ([, address]) => address).filter(address => !/^(?:#|data:image\/)/.test(address))).toEqual([])
})

it('brings pictures that no browser shows as PNG', async () => {
  const [svg] = await drawBoth({ canvas: { kind: 'picture', source: 'photo.tiff' } }, ['x'])
  const types = Array.from(svg.toString('utf8').matchAll(/href="data:([^;]*)/g), ([, type]) => type)
  expect(new Set(types)).toEqual(new Set(['image/png']))
  expect(types).toHaveLength(2)
})

/** One card with a picture, as SVG and as PNG. */
async function drawBoth(theme: ThemeInput, texts: readonly string[]): Promise<Buffer[]> {
  const context = testContext({ theme, pictures: { 'photo.png': { width: 60, height: 40 } } })
  const pictures = new Map([['photo.png', photo], ['photo.tiff', await sharp(photo).tiff().toBuffer()]])
  const card = (await layoutCarousel(thread(post([block('First')]), post(texts.map(text => block(text)), ['photo.png']), post([block('Last')])), context)).find(card => card.post === 2)!
  const job: Omit<DrawJob, 'format'> = { theme: context.theme, width, height, pixelRatio: 2, effort: 'quick', pictures }
  return Promise.all((['svg', 'png'] as const).map(format => createCardDrawer({ ...job, format }, measurer)(card)))
}
