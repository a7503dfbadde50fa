import type { Thread } from '../../thread/thread'
import type { FormulaSetter } from './formula'
import { isMistake } from './formula'
import { postFormulas } from './loadFormulas'

/** Sentences about the posts with formulas that cannot be set, with what is wrong in the first of each. */
export function formulaMistakes({ posts }: Pick<Thread, 'posts'>, setter: FormulaSetter | undefined, wanted?: ReadonlySet<number>): string[] {
  return posts.flatMap((post, index) => {
    if (!setter || (wanted && !wanted.has(index + 1)))
      return []
    const mistakes = postFormulas(post).map(({ tex, style }) => setter.set(tex, style)).filter(isMistake)
    const [first] = mistakes
    if (!first)
      return []
    return mistakes.length === 1
      ? [`Post ${index + 1} has a formula that cannot be set, shown as code: ${first.mistake}.`]
      : [`Post ${index + 1} has ${mistakes.length} formulas that cannot be set, shown as code; of the first: ${first.mistake}.`]
  })
}
