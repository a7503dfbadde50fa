import type { FormulaSetter } from '../../../export/text/formulas/formula'
import type { LoadedSetter } from '../../../export/text/formulas/mathJaxSetter'
import { openFormulaSetter } from '../../../export/text/formulas/loadFormulas'
import { NotLoadedError } from './notLoaded'

/** Sets formulas in the studio: their typesetter is fetched when a post has one, and parts of its fonts with the first formula that asks for them. */
export interface StudioFormulas extends FormulaSetter {
  /** Fetches the alphabets that formulas often have, once there was a formula. */
  readonly prefetch: () => Promise<void>
}

/** While a formula is typed, every letter makes another one. */
const maxSettled = 1000
const commonAlphabets = '\\mathbb{R}\\mathcal{L}\\mathfrak{g}\\mathscr{F}\\mathsf{T}\\mathtt{t}\\boldsymbol{\\theta}'

/** A setter that has fetched nothing yet. */
export function studioFormulas(): StudioFormulas {
  let setter: LoadedSetter | undefined
  /** Formulas that can be set at once, and those whose fonts could not be fetched. */
  const settled = new Map<string, 'loaded' | 'failed'>()

  async function load(tex: string, display: boolean): Promise<void> {
    if (settled.size > maxSettled)
      settled.clear()
    try {
      setter = await openFormulaSetter()
      await setter.load(tex, { display })
      settled.set(keyOf(tex, display), 'loaded')
    }
    catch {
      settled.set(keyOf(tex, display), 'failed')
    }
  }

  return {
    set(tex, style) {
      const state = settled.get(keyOf(tex, style.display))
      if (state === undefined)
        throw new NotLoadedError(() => load(tex, style.display))
      return setter && state === 'loaded' ? setter.set(tex, style) : { mistake: 'what sets it could not be fetched, so open the studio again with a network' }
    },
    async prefetch() {
      await setter?.load(commonAlphabets, { display: false })
    },
  }
}

function keyOf(tex: string, display: boolean): string {
  return `${display} ${tex}`
}
