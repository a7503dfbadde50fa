import type { LayoutName } from '../thread/layoutName'
import type { Thread } from '../thread/thread'
import type { BoxTree } from './frame/boxTree'
import type { FrameScope } from './frame/useFrame'
import { didYouMean } from '../message/likelyName'
import { layoutNames } from '../thread/layoutName'
import { builtInLayouts } from './builtIn/builtInLayouts'
import { layoutPurposes } from './builtIn/layoutPurposes'
import { boxTree } from './frame/boxTree'
import { autoLayout, refuseTakenNames } from './refuseTakenNames'

export { autoLayout }

/** A way to arrange a card. */
export interface Layout {
  readonly name: LayoutName
  /** What it is for, in a few words; may be empty. */
  readonly purpose: string
  /** Its boxes in a frame. @throws what its components throw */
  readonly tree: (scope: FrameScope) => BoxTree
}

/** Layouts at hand by name, those that come along first. */
export type Layouts = ReadonlyMap<LayoutName, Layout>

/** The layout of posts that no other suits. */
export const usualLayout: LayoutName = 'post'

/** The layouts that come along. */
export const standardLayouts: Layouts = new Map(layoutNames.map(name => [name, { name, purpose: layoutPurposes[name], tree: scope => boxTree(builtInLayouts[name], scope) }]))

/** The layouts that come along with others of somebody's own. @throws {LayoutError} for a name that is taken */
export function withOwnLayouts(own: readonly Layout[]): Layouts {
  refuseTakenNames(own)
  return new Map([...standardLayouts, ...own.map(layout => [layout.name, layout] as const)])
}

/** The layout that a post asks for, or its thread, if it is at hand; "auto" where there is none of that name. */
export function postLayout(post: { readonly layout?: LayoutName }, thread: Pick<Thread, 'layout'>, layouts: Layouts): LayoutName {
  return [post.layout, thread.layout].find(name => name !== undefined && (name === autoLayout || layouts.has(name))) ?? autoLayout
}

/** A sentence for each layout that a thread asks for and that is not at hand. */
export function unknownLayouts(thread: Thread, layouts: Layouts): string[] {
  const names = [autoLayout, ...layouts.keys()]
  const asked = new Set([thread.layout, ...thread.posts.map(({ layout }) => layout)].filter(name => name !== undefined))
  return Array.from(asked).filter(name => !names.includes(name)).map(name => `Expected the layout of ${name === thread.layout ? 'the thread' : 'a post'} to be one of ${names.join(', ')}, but received ${name}, so that ${name === thread.layout ? 'its posts are' : 'it is'} laid out as usual${didYouMean(name, names)}`)
}
