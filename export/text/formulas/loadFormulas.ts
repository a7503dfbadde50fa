import type { Post } from '../../thread/thread'
import type { FormulaSetter, FormulaStyle } from './formula'
import type { LoadedSetter } from './mathJaxSetter'
import { blockSpans } from '../../thread/blockSpans'

/** A formula of a post, and how it stands there. */
export interface PostFormula {
  readonly tex: string
  readonly style: FormulaStyle
}

/** It takes long to make ready: one serves all. */
let opened: Promise<LoadedSetter> | undefined

/** The formulas of a post in order. */
export function postFormulas({ blocks }: Pick<Post, 'blocks'>): PostFormula[] {
  return blocks.flatMap(block => blockSpans(block).filter(({ formula }) => formula).map(({ text }) => ({ tex: text, style: { display: block.kind === 'formula' } })))
}

/** The setter, which may lack parts of its fonts; opened again where its code could not be had. */
export function openFormulaSetter(): Promise<LoadedSetter> {
  if (!opened) {
    opened = import('./mathJaxSetter').then(({ createMathJaxSetter }) => createMathJaxSetter())
    opened.catch(() => opened = undefined)
  }
  return opened
}

/** A setter that is ready for the formulas of posts; undefined where there are none, so that nothing is loaded. */
export async function loadFormulas(posts: readonly Pick<Post, 'blocks'>[]): Promise<FormulaSetter | undefined> {
  const formulas = posts.flatMap(postFormulas)
  if (formulas.length === 0)
    return undefined
  const setter = await openFormulaSetter()
  for (const { tex, style } of formulas)
    await setter.load(tex, style)
  return setter
}
