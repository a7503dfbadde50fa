import { expect, it } from 'vitest'
import { areDisplayWords } from '../../../export/layout/displayWords'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

it('areDisplayWords(blocks) is true of a word or two alone', () => {
  expect([[block('Ship.')], [block('Ship it.', { kind: 'heading' })]].map(areDisplayWords)).toEqual([true, true])
  expect([[block('Ship it now.')], [block('Ship.'), block('Now.')], [block('')], [block('Ship.', { kind: 'quote' })], [block('Incomprehensibly')]].map(areDisplayWords)).toEqual([false, false, false, false, false])
})

it('layoutCarousel(thread) sets a word alone larger than a sentence, but at the size that is asked for where one is', async () => {
  const posts = thread(post([block('Ship.')]), post([block('Ship it today.')]))
  const sizes = async (typography: object) => (await layoutCarousel(posts, testContext({ theme: { typography } }))).map(card => card.fontSize)
  const [word, sentence] = await sizes({})
  expect(word).toBeGreaterThanOrEqual(1.5 * sentence)
  expect(await sizes({ fontSize: 20 })).toEqual([20, 20])
})
