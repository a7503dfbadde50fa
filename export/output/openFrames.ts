import type { FrameStore, Satori } from '../layout/frame/frameStore'
import type { Layouts } from '../layout/layouts'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createFrameStore } from '../layout/frame/frameStore'
import { standardLayouts } from '../layout/layouts'
import { openedOnce } from '../text/openedOnce'

/** Satori with its WebAssembly, from its package. */
export const loadSatori = openedOnce(async (): Promise<Satori> => {
  const wasm = readFile(createRequire(import.meta.url).resolve('satori/layout.wasm'))
  const { default: satori, init } = await import('satori/standalone')
  await init(await wasm)
  return satori as Satori
})

const stores = new WeakMap<Layouts, FrameStore>()

/** Frames that Satori lays out, the same for all who ask for those of the same layouts. */
export function openFrames(layouts: Layouts = standardLayouts): FrameStore {
  const store = stores.get(layouts) ?? createFrameStore(loadSatori, layouts)
  stores.set(layouts, store)
  return store
}
