import type { LayoutName } from '../../thread/layoutName'
import type { Block, Post, Thread } from '../../thread/thread'
import type { Layouts } from '../layouts'
import { fullPictures } from '../frame/frameShape'
import { autoLayout, postLayout, usualLayout } from '../layouts'
import { comparisonOf } from './comparison'
import { fittingLayout } from './fittingLayout'
import { isListItem } from './listBlocks'
import { numberPost } from './numberPost'

/** What a layout shows that not every post has, and how to write it. */
interface LayoutNeed {
  readonly has: (blocks: readonly Block[], post: Post) => boolean
  readonly what: string
  readonly how: string
}

const needs: Readonly<Partial<Record<LayoutName, LayoutNeed>>> = {
  number: { has: blocks => numberPost({ blocks }) !== undefined, what: 'no number', how: 'begin it with one, such as "38 %"' },
  code: { has: blocks => blocks.some(({ kind }) => kind === 'code'), what: 'no code', how: 'put code between lines of three backticks' },
  compare: { has: blocks => comparisonOf(blocks) !== undefined, what: 'nothing to compare', how: 'write a table of two columns, two headings with what belongs to each, or a list of "this vs that"' },
  picture: { has: (_, post) => fullPictures(post).length > 0, what: 'no picture', how: 'add one, such as ![What it shows](photo.jpg)' },
  list: { has: blocks => blocks.some(isListItem), what: 'no list', how: 'begin its steps with "1." or "-"' },
}

/** The layout that a post is shown in: the one that it or its thread asks for, otherwise the one that suits it, and the usual one where it has nothing that the layout could show. */
export function shownLayout(post: Post, thread: Pick<Thread, 'posts' | 'layout' | 'cover'>, layouts: Layouts): LayoutName {
  const layout = postLayout(post, thread, layouts)
  if (layout === autoLayout)
    return fittingLayout(post, !thread.cover && thread.posts.length > 1 && thread.posts[0] === post)
  return needs[layout]?.has(post.blocks, post) === false ? usualLayout : layout
}

/** A sentence for each layout about the posts, by their numbers from 1, that it can show nothing of. */
export function idleLayouts(thread: Pick<Thread, 'posts' | 'layout' | 'cover'>, layouts: Layouts, wanted?: ReadonlySet<number>): string[] {
  const idle = new Map<LayoutName, number[]>()
  for (const [index, post] of thread.posts.entries()) {
    const layout = postLayout(post, thread, layouts)
    if (layout !== autoLayout && shownLayout(post, thread, layouts) !== layout && (!wanted || wanted.has(index + 1)))
      idle.set(layout, [...idle.get(layout) ?? [], index + 1])
  }
  return Array.from(idle, ([layout, posts]) => {
    const { what, how } = needs[layout]!
    const isOne = posts.length === 1
    return `${isOne ? `Post ${posts[0]} has` : `Posts ${posts.slice(0, -1).join(', ')} and ${posts.at(-1)} have`} ${what} for the layout ${layout}, and ${isOne ? 'is' : 'are'} laid out as ${usualLayout}: ${how}, or choose another layout.`
  })
}
