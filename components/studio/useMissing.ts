import type { InjectionKey, Ref, ShallowRef } from 'vue'
import type { MissingCharacter, MissingPlace } from './state/missingPlaces'
import type { Studio } from './useStudio'
import { computed, inject, provide, shallowRef } from 'vue'
import { NotLoadedError } from './render/notLoaded'
import { missingPlaces } from './state/missingPlaces'

/** Characters that no font has, shown where they are and told before they are saved. */
export interface Missing {
  readonly places: Readonly<Ref<readonly MissingPlace[]>>
  /** What a post lacks. */
  ofPost: (id: string) => readonly MissingCharacter[] | undefined
  /** Places that somebody is asked about before they are saved; undefined when nobody is. */
  readonly asked: Readonly<ShallowRef<readonly MissingPlace[] | undefined>>
  /** Whether all cards may be saved, or those of a post: asked once for each character of each place. */
  mayExport: (post?: string) => true | Promise<boolean>
  /** Answers what is asked. */
  answer: (goOn: boolean) => void
  /** A character of a post that somebody wants to see. */
  readonly sought: ShallowRef<{ readonly post: string, readonly text: string } | undefined>
}

const key: InjectionKey<Missing> = Symbol('missing characters')

/** What characters the studio has no font for. */
export function useMissing(): Missing {
  return inject(key)!
}

/** Follows what characters of a studio's project no font has, for the components below. */
export function provideMissing({ store, theme, model }: Studio): Missing {
  /** Tables of characters that were fetched for this. */
  const loads = shallowRef(0)
  const places = computed<readonly MissingPlace[]>((before = []) => {
    void loads.value
    try {
      return missingPlaces(store.project.value, theme.value, model.value.themeOf, model.value.glyphs)
    }
    catch (error) {
      if (!(error instanceof NotLoadedError))
        throw error
      void error.load().then(() => loads.value++, () => {})
      return before
    }
  })
  const byPost = computed(() => new Map(places.value.map(({ post, characters }) => [post, characters])))
  const asked = shallowRef<readonly MissingPlace[]>()
  const accepted = new Set<string>()
  let resolveAsked = (_: boolean) => {}
  const keysOf = ({ where, post, characters }: MissingPlace) => characters.map(({ text }) => `${post ?? where} ${text}`)

  const missing: Missing = {
    places,
    ofPost: id => byPost.value.get(id),
    asked,
    mayExport(post) {
      const concerned = places.value.filter(place => post === undefined || place.post === undefined || place.post === post)
      if (concerned.every(place => keysOf(place).every(key => accepted.has(key))))
        return true
      resolveAsked(false)
      asked.value = concerned
      return new Promise(resolve => resolveAsked = resolve)
    },
    answer(goOn) {
      if (goOn)
        asked.value?.flatMap(keysOf).forEach(key => accepted.add(key))
      asked.value = undefined
      resolveAsked(goOn)
    },
    sought: shallowRef(),
  }
  provide(key, missing)
  return missing
}
