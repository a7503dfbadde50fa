import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import { boxTree } from '../../../export/layout/frame/boxTree'
import { createFrameStore } from '../../../export/layout/frame/frameStore'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { postLayout, standardLayouts, unknownLayouts, withOwnLayouts } from '../../../export/layout/layouts'
import { PostBody } from '../../../export/layout/slots/cardSlots'
import { loadSatori } from '../../../export/output/openFrames'
import { layoutNames } from '../../../export/thread/layoutName'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const bare = { name: 'bare', purpose: 'text alone', tree: (scope: Parameters<typeof boxTree>[1]) => boxTree(() => h(PostBody, { style: { width: 300, height: 400 } }), scope) }
const asking = (layout: string) => ({ ...post([block('Words.')]), layout })

describe('withOwnLayouts(own)', () => {
  it('has the layouts that come along, then others', () => {
    expect(Array.from(withOwnLayouts([bare]).keys())).toEqual([...layoutNames, 'bare'])
  })

  it('refuses the name of a layout that comes along', () => {
    expect(() => withOwnLayouts([{ ...bare, name: 'quote' }])).toThrow('Expected the layout quote to have a name of its own, but a layout that comes along has it: give its file another name.')
  })
})

it('postLayout(post, thread, layouts) is what the post asks for, or its thread, or auto', () => {
  expect(postLayout({ layout: 'quote' }, { layout: 'cover' }, standardLayouts)).toBe('quote')
  expect(postLayout({ layout: 'bare' }, { layout: 'cover' }, standardLayouts)).toBe('cover')
  expect(postLayout({ layout: 'bare' }, {}, withOwnLayouts([bare]))).toBe('bare')
  expect(postLayout({}, { layout: 'bare' }, standardLayouts)).toBe('auto')
})

it('unknownLayouts(thread, layouts) names each layout that is not at hand, once, with the nearest', () => {
  const asked = thread(asking('bear'), asking('bear'), asking('quote'))
  const names = `auto, ${layoutNames.join(', ')}, bare`
  expect(unknownLayouts({ ...asked, layout: 'qoute' }, withOwnLayouts([bare]))).toEqual([
    `Expected the layout of the thread to be one of ${names}, but received qoute, so that its posts are laid out as usual: did you mean quote?`,
    `Expected the layout of a post to be one of ${names}, but received bear, so that it is laid out as usual: did you mean bare?`,
  ])
})

it('layoutCarousel(thread) lays a post out in a layout of somebody\'s own', async () => {
  const context = { ...testContext(), frames: createFrameStore(loadSatori, withOwnLayouts([bare])) }
  const [own, unknown, usual] = await layoutCarousel(thread(asking('bare'), asking('bear'), asking('post')), context)
  expect(own.body).toMatchObject({ x: 0, width: 300 })
  expect(own.items.every(item => item.kind === 'glyphs' && 'Words.'.includes(item.text))).toBe(true)
  expect(unknown.body).toEqual(usual.body)
})
