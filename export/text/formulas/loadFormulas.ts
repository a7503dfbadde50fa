import type { Post } from '../../thread/thread'
import type { FormulaSetter, FormulaStyle } from './formula'
import type { LoadedSetter } from './mathJaxSetter'
import { blockSpans } from '../../thread/blockSpans'
import { openedOnce } from '../openedOnce'

/** A formula of a post, and how it stands there. */
export interface PostFormula {
  readonly tex: string
  readonly style: FormulaStyle
}

/** The formulas of a post in order. */
export function postFormulas({ blocks }: Pick<Post, 'blocks'>): PostFormula[] {
  return blocks.flatMap(block => blockSpans(block).filter(({ formula }) => formula).map(({ text }) => ({ tex: text, style: { display: block.kind === 'formula' } })))
}

/** The setter, which takes long to make ready and may lack parts of its fonts. */
export const openFormulaSetter = openedOnce(async (): Promise<LoadedSetter> => (await import('./mathJaxSetter')).createMathJaxSetter())

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
