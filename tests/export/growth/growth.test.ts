import { describe, expect, it } from 'vitest'
import { startCounting } from './countSteps'
import { hostileHtml, hostileLetters, hostileMarks } from './hostileTexts'

const count = startCounting()
// Counted from here on.
const { importThread, threadFormats } = await import('../../../export/thread/importThread')
const { postContents } = await import('../../../export/layout/layoutCarousel')
const { layoutCard } = await import('../../../export/layout/layoutCard')
const { postFrames } = await import('../../../export/layout/frame/postFrames')
const { testContext } = await import('../layout/testContext')

const context = testContext()
const frames = await postFrames(1, 'post', context)
/** A text so many times as long may take so many times the steps and as many again, for it may need what a short one does not; with the square of its length it would take 16 times as many. */
const times = 4
const mostTimesSteps = 8

describe.each(threadFormats)('importThread(bytes, { from: "%s" }) takes steps in proportion to a text of', (from) => {
  it.each(Object.entries({ ...hostileMarks, ...hostileLetters }))('%s', (_, make) => {
    expectProportion(2000, size => importSteps(make(size), from))
  })
})

describe('importThread(bytes of a status of Mastodon) takes steps in proportion to HTML of', () => {
  it.each(Object.entries(hostileHtml))('%s', (_, make) => {
    expectProportion(2000, size => importSteps(JSON.stringify({ id: '1', account: { id: '1', username: 'a' }, content: make(size) }), 'mastodon'))
  })
})

describe('importThread(bytes of a thread of Bluesky) takes steps in proportion to', () => {
  const post = (index: number, fields: object = {}) => ({ uri: `at://a/b/${index}`, author: { did: 'a' }, record: { text: 'a', reply: { parent: { uri: `at://a/b/${index - 1}` } }, ...fields } })
  it.each<[string, (size: number) => unknown]>([
    ['facets', size => [post(0, { text: 'é'.repeat(size), facets: Array.from({ length: size / 2 }, (_, index) => ({ index: { byteStart: 4 * index, byteEnd: 4 * index + 2 }, features: [{ $type: 'app.bsky.richtext.facet#tag' }] })) })]],
    ['facets that overlap', size => [post(0, { text: 'a'.repeat(size), facets: Array.from({ length: size / 2 }, (_, index) => ({ index: { byteStart: 0, byteEnd: index + 1 }, features: [{ $type: 'app.bsky.richtext.facet#tag' }] })) })]],
    ['a chain of posts', size => Array.from({ length: size / 10 }, (_, index) => post(index))],
    ['posts that answer the first', size => [post(0), ...Array.from({ length: size / 10 }, (_, index) => ({ ...post(1), uri: `at://a/c/${index}` }))]],
    ['posts that answer themselves', size => Array.from({ length: size / 10 }, (_, index) => post(index, { reply: { parent: { uri: `at://a/b/${index}` } } }))],
  ])('%s', (_, make) => {
    expectProportion(2000, size => importSteps(JSON.stringify({ thread: (make(size) as object[]).map((of, index) => ({ depth: index, value: { post: of } })) }), 'bluesky'))
  })
})

describe('postContents(post, number, frames, context) and layoutCard(content, frame, context) take steps in proportion to a text of', () => {
  it.each(Object.entries(hostileLetters))('%s', (_, make) => {
    // Long enough for several cards, which costs more steps than one.
    expectProportion(3000, (size) => {
      const { thread } = importThread(new TextEncoder().encode(make(size)), { from: 'text' })
      return count(() => thread.posts.flatMap((post, index) => postContents(post, index + 1, frames, context).map(content => layoutCard(content, content.parts > 1 ? frames.part : frames.whole, context))))
    })
  })
})

it('steps are counted', () => {
  const text = 'a'.repeat(100)
  // A square of steps, and characters that an expression looks through.
  expect(count(() => importThread(new TextEncoder().encode(text), { from: 'text' }))).toBeGreaterThan(100)
  expect(count(() => text.replace(/b/, ''))).toBeGreaterThanOrEqual(100)
})

/** Most of these texts are no thread in some of the formats, and are refused. */
function importSteps(text: string, from: typeof threadFormats[number]): number {
  const bytes = new TextEncoder().encode(text)
  return count(() => {
    try {
      importThread(bytes, { from })
    }
    catch {}
  })
}

function expectProportion(size: number, stepsOf: (size: number) => number): void {
  const [few, many] = [stepsOf(size), stepsOf(times * size)]
  expect(many / few).toBeLessThan(mostTimesSteps)
}
