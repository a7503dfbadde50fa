import type { Post } from '../../../export/thread/thread'
import jsQr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { postLink, shownAddress } from '../../../export/layout/content/postLink'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { createRasterizer } from '../../../export/output/rasterizer'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { importMarkdown } from '../../../export/thread/formats/markdown/markdown'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const link = 'https://ada.example/letters?from=card'
const withLink: Post = { ...post([block('Thanks for reading'), block('One idea a week.'), block([{ text: link, link: 'url' }])]), layout: 'outro' }

/** What a scanner reads from a card, at the size of a phone's screen when `width` is 390. */
async function scanned(source: Post, { theme = {}, width = 540, height = 675, pixelRatio = 2 }: Parameters<typeof testContext>[0] & { readonly pixelRatio?: number } = {}): Promise<string | undefined> {
  const context = testContext({ theme, width, height })
  const [, card] = await layoutCarousel(thread(post([block('Before.')]), source), context)
  const pixels = { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) }
  const rgb = new Uint8Array(pixels.width * pixels.height * 3)
  await createRasterizer({ theme: context.theme, ...pixels, pixelRatio, measurer: context.measurer, pictures: new Map() }).draw(card, { data: rgb, ...pixels })
  const rgba = new Uint8ClampedArray(pixels.width * pixels.height * 4).fill(255)
  for (let pixel = 0; pixel < rgb.length / 3; pixel++)
    rgba.set(rgb.subarray(3 * pixel, 3 * pixel + 3), 4 * pixel)
  return jsQr(rgba, pixels.width, pixels.height)?.data
}

describe('the layout outro', () => {
  it.each(builtInThemes.map(({ name }) => name))('has a QR code that is read in the theme %s', async (name) => {
    expect(await scanned(withLink, { theme: { base: name } })).toBe(link)
  })

  it.each([[540, 540], [540, 960], [600, 337.5], [600, 315]])('has one that is read on a canvas of %i x %i px, and at 1x', async (width, height) => {
    expect(await scanned(withLink, { width, height })).toBe(link)
    expect(await scanned(withLink, { width, height, pixelRatio: 1 })).toBe(link)
  })

  it('has one of the longest address that it takes', async () => {
    const long = `https://ada.example/${'a'.repeat(280)}`
    expect(await scanned({ ...post([block([{ text: long, link: 'url' }])]), layout: 'outro' })).toBe(long)
  })

  it('shows the address without its scheme, and no code where there is none', async () => {
    const [, card, bare] = await layoutCarousel(thread(post([block('Before.')]), withLink, { ...post([block('Bye')]), layout: 'outro' }), testContext())
    expect(card.text).toBe('Thanks for reading\n\nOne idea a week.\n\nada.example/letters?from=card')
    expect([card, bare].map(({ items }) => items.filter(({ kind }) => kind === 'drawing').length)).toEqual([1, 0])
  })
})

it('layoutCarousel(thread) adds a cover and an outro, which count as cards and are left out of those asked for by number', async () => {
  const { thread: asked } = importMarkdown('---\ncover: A hook\noutro: So long\n---\n\nFirst.\n\n---\n\nSecond.')
  const cards = await layoutCarousel(asked, testContext())
  expect(cards.map(({ number, count, post, added }) => [number, count, post, added])).toEqual([[1, 4, 0, 'cover'], [2, 4, 1, undefined], [3, 4, 2, undefined], [4, 4, 3, 'outro']])
  expect((await layoutCarousel(asked, testContext(), new Set([1, 2]))).map(({ number }) => number)).toEqual([2, 3])
})

it('postLink({ blocks }) is the first address with its scheme', () => {
  const linkOf = (...texts: string[]) => postLink({ blocks: texts.map(text => block([{ text, link: 'url' }])) })
  expect(linkOf('https://a.example/b')).toBe('https://a.example/b')
  expect(linkOf('here', 'ada.example/b', 'c.example')).toBe('https://ada.example/b')
  expect(linkOf('here')).toBeUndefined()
  expect(linkOf(`https://a.example/${'b'.repeat(300)}`)).toBeUndefined()
  expect(postLink({ blocks: [block('https://a.example')] })).toBeUndefined()
})

it('shownAddress(text) leaves out the scheme and a slash at its end', () => {
  expect(['https://a.example/', 'http://a.example/b/c', 'a.example/', 'words'].map(shownAddress)).toEqual(['a.example', 'a.example/b/c', 'a.example/', 'words'])
})
