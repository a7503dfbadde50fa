import type { CardContext } from '../../../../export/layout/cardContext'
import type { Satori } from '../../../../export/layout/frame/frameStore'
import { describe, expect, it } from 'vitest'
import { frameInput } from '../../../../export/layout/frame/frameInput'
import { createFrameStore } from '../../../../export/layout/frame/frameStore'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { LayoutError } from '../../../../export/layout/layoutError'
import { loadSatori } from '../../../../export/output/openFrames'
import { testContext } from '../testContext'
import { block, post, thread } from '../testThread'

const whole = (context: CardContext) => frameInput({ layout: 'post', count: 9, parts: 1 }, context)

describe('createFrameStore(loadSatori)', () => {
  it('lays out a frame once, however many cards are drawn in it', async () => {
    const frames = createFrameStore(loadSatori)
    const context = { ...testContext(), frames }
    const posts = Array.from({ length: 1000 }, (_, index) => post([block(`Post ${index}`)]))
    await layoutCarousel(thread(...posts), context)
    // Of a post in one part, and of one in several.
    expect(frames.count).toBe(2)
    await layoutCarousel(thread(...posts.slice(1)), context)
    // Numbers up to 999 are narrower.
    expect(frames.count).toBe(4)
  })

  it('lays out a frame for each height that cards are hugged at', async () => {
    const frames = createFrameStore(loadSatori)
    const posts = ['one', 'two', 'three', 'six words on two lines or so', 'one'].map(text => post([block(text)]))
    const cards = await layoutCarousel(thread(...posts), { ...testContext({ theme: { card: { sizing: 'hug' } } }), frames })
    expect(frames.count).toBe(2 + new Set(cards.map(card => card.panel.height)).size)
  })

  it('gives a frame that it knows at once', async () => {
    const { frames } = createFrameStore(loadSatori)
    const context = testContext()
    const first = frames([whole(context)], context)
    expect(first).toBeInstanceOf(Promise)
    const laidOut = await first
    expect(frames([whole(context)], context)).toEqual(laidOut)
  })

  it('gives frames that it knows and new ones together, however many it has laid out before', async () => {
    const { frames } = createFrameStore(async () => async () => '')
    const context = testContext()
    const inputs = Array.from({ length: 2003 }, (_, bodyHeight) => ({ ...whole(context), bodyHeight }))
    await frames(inputs.slice(1), context)
    expect((await frames(inputs.slice(0, 2), context)).map(({ panel }) => panel.height)).toEqual([675, 675])
  })

  it('lays out several frames in one go as it does each alone', async () => {
    const contexts = [testContext(), testContext({ width: 600, height: 337.5 }), testContext({ theme: { card: { padding: 24 } } })]
    const inputs = contexts.map(whole)
    const together = await createFrameStore(loadSatori).frames(inputs, contexts[0])
    const alone = await Promise.all(inputs.map(async input => (await createFrameStore(loadSatori).frames([input], contexts[0]))[0]))
    expect(together).toEqual(alone)
  })

  it('asks for Satori again where it could not be loaded', async () => {
    let tries = 0
    const { frames } = createFrameStore(() => ++tries === 1 ? Promise.reject(new Error('Offline.')) : loadSatori())
    const context = testContext()
    await expect(frames([whole(context)], context)).rejects.toThrow('Offline.')
    expect((await frames([whole(context)], context))[0].body).toMatchObject({ x: 68, width: 404 })
  })

  it('passes on what Satori says of a style, with the name of the layout', async () => {
    const complaining: Satori = async (_, { onStyleError }) => {
      onStyleError(new Error('Invalid value for `width`: wide.\nMore about it.'))
      return ''
    }
    const context = testContext()
    const refused = createFrameStore(async () => complaining).frames([whole(context)], context)
    await expect(refused).rejects.toThrow(LayoutError)
    await expect(refused).rejects.toThrow('Expected the layout post to have styles that Satori knows, but it says: Invalid value for `width`: wide.')
  })
})
