import type { Store } from './store'
import { effectScope } from 'vue'
import { createStore } from './store'

let store: Store | undefined

/** The store of this page: it outlives the studio, so that a look at the talk loses nothing. */
export function pageStore(): Store {
  return store ??= effectScope(true).run(() => createStore())!
}
