import type { Thread } from '../../../../export/thread/thread'
import { expect, it } from 'vitest'
import { withUsualCards } from '../../../../export/layout/content/usualCards'
import { standardLayouts } from '../../../../export/layout/layouts'
import { importThread } from '../../../../export/thread/importThread'

const habit = { cover: 'it is', outro: 'it is' }
const english = 'The first post says what it is about.\n\n---\n\nThe second one goes on with what there is to say.'
const threadOf = (markdown: string) => importThread(new TextEncoder().encode(markdown)).thread
const added = async (thread: Thread, options: Partial<Parameters<typeof withUsualCards>[1]> = {}) => (await withUsualCards(thread, { habit, layouts: standardLayouts, ...options })).added

it('withUsualCards(thread, options) adds the cards that are usual, and leaves the rest of the thread as it is', async () => {
  const thread = threadOf(`---\ntitle: A title of its own\n---\n\n${english}`)
  expect(await withUsualCards(thread, { habit, layouts: standardLayouts })).toEqual({ thread: { ...thread, cover: {}, outro: {} }, added: ['cover', 'outro'] })
  expect(await added(thread, { habit: undefined })).toEqual([])
  expect(await added(thread, { habit: { outro: 'it is' } })).toEqual(['outro'])
})

it.each([
  ['says that it has none', '---\ntitle: Own\ncover: false\noutro: false\n---\n\n', english],
  ['has its own', '---\ntitle: Own\ncover: Mine\noutro: Mine\n---\n\n', english],
])('withUsualCards(thread, options) leaves alone a thread that %s', async (_, front, posts) => {
  const thread = threadOf(front + posts)
  expect(await withUsualCards(thread, { habit, layouts: standardLayouts })).toEqual({ thread, added: [] })
})

it('withUsualCards(thread, options) adds no cover that would say what the first post begins with', async () => {
  expect(await added(threadOf(english))).toEqual(['outro'])
  expect(await added(threadOf(`---\ntitle: Own\n---\n\n# A hook\n\n---\n\n${english}`))).toEqual(['outro'])
})

it('withUsualCards(thread, options) adds no English words to a thread in another language, and no outro after one', async () => {
  const german = 'Der erste Beitrag sagt, worum es in diesem Faden überhaupt geht.\n\n---\n\nDer zweite Beitrag führt das weiter, was noch zu sagen ist.'
  expect(await added(threadOf(german))).toEqual([])
  expect(await added({ ...threadOf(english), language: 'fr' })).toEqual([])
  expect(await added({ ...threadOf(german), language: 'en-GB' })).toEqual(['outro'])
  expect(await added(threadOf(`${english}\n\n---\n\n<!-- layout: outro -->\n\nThanks to all`))).toEqual([])
})

it('withUsualCards(thread, options) adds nothing where somebody said so, nor to a single post', async () => {
  expect(await added(threadOf(`---\ntitle: Own\n---\n\n${english}`), { cover: false, outro: false })).toEqual([])
  expect(await added(threadOf('---\ntitle: Own\n---\n\nOne post that says it all, and nothing more.'))).toEqual([])
})
