import type { LastUsedParts } from '../../../components/studio/state/lastUsed'
import { expect, it } from 'vitest'
import { lastUsedAfter, takenMedia } from '../../../components/studio/state/lastUsed'
import { emptyProject, projectFrom } from '../../../components/studio/state/project'
import { importThread } from '../../../export/thread/importThread'

const nothing: LastUsedParts = { media: new Map() }
const author = { name: 'Ada', handle: '@ada', avatar: 'ada.png' }
const before = emptyProject(() => 'id')
const imported = (text: string, last: LastUsedParts) => projectFrom(importThread(new TextEncoder().encode(text)), () => 'id', last)

it('lastUsedAfter(last, before, after, media) takes what somebody changed, and its pictures alone', () => {
  const media = new Map([['ada.png', 'data:1'], ['other.png', 'data:2']])
  const last = lastUsedAfter(nothing, before, { ...before, author }, media)
  expect(last).toEqual({ author, media: new Map([['ada.png', 'data:1']]) })
  const theme = { base: 'paper' }
  expect(lastUsedAfter(last, before, { ...before, theme }, new Map())).toEqual({ author, theme, media: new Map([['ada.png', 'data:1']]) })
})

it('lastUsedAfter(last, before, after) is the same where neither author nor look has changed', () => {
  expect(lastUsedAfter(nothing, before, { ...before, title: 'x' }, new Map())).toBe(nothing)
})

it('a new project, and a thread that states neither, begin with author and look used last', () => {
  const last: LastUsedParts = { author, theme: { base: 'paper' }, media: new Map([['ada.png', 'data:1']]) }
  expect(emptyProject(() => 'id', last)).toMatchObject({ author, theme: { base: 'paper' } })
  const project = imported('One\n---\nTwo', last)
  expect(project).toMatchObject({ author, theme: { base: 'paper' } })
  expect(takenMedia(project, last)).toEqual(new Map([['ada.png', 'data:1']]))
})

it('a thread keeps the author and the look that it states', () => {
  const last: LastUsedParts = { author, theme: { base: 'paper' }, media: new Map([['ada.png', 'data:1']]) }
  const project = imported('---\nauthor: Grace\ntheme: ink\n---\nOne', last)
  expect(project).toMatchObject({ author: { name: 'Grace', handle: '' }, theme: { base: 'ink' } })
  expect(takenMedia(project, last).size).toBe(0)
})
