import { expect, it } from 'vitest'
import { idleLayouts, shownLayout } from '../../../../export/layout/content/shownLayout'
import { standardLayouts } from '../../../../export/layout/layouts'
import { block, post, thread } from '../testThread'

const words = post([block('Words.')])
const list = post([block('An item', { kind: 'item', marker: '-' })])

it('shownLayout(post, thread) is the layout that is asked for where the post has what it shows, otherwise post', () => {
  expect(shownLayout(words, thread(words), standardLayouts)).toBe('post')
  expect(shownLayout(words, { ...thread(words), layout: 'quote' }, standardLayouts)).toBe('quote')
  expect(shownLayout({ ...words, layout: 'list' }, { ...thread(words), layout: 'quote' }, standardLayouts)).toBe('post')
  expect(shownLayout(list, { ...thread(list), layout: 'list' }, standardLayouts)).toBe('list')
})

it('idleLayouts(thread) names the posts that a layout shows nothing of, in one sentence', () => {
  expect(idleLayouts({ ...thread(words, list, words), layout: 'list' }, standardLayouts)).toEqual(['Posts 1 and 3 have no list for the layout list, and are laid out as post: begin its steps with "1." or "-", or choose another layout.'])
  expect(idleLayouts({ ...thread(words, list, words), layout: 'list' }, standardLayouts, new Set([2, 3]))).toEqual(['Post 3 has no list for the layout list, and is laid out as post: begin its steps with "1." or "-", or choose another layout.'])
  expect(idleLayouts(thread(words, { ...list, layout: 'list' }), standardLayouts)).toEqual([])
})
