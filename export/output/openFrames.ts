import type { FrameStore, Satori } from '../layout/frameStore'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createFrameStore } from '../layout/frameStore'
import { openedOnce } from '../text/openedOnce'

/** Satori with its WebAssembly, from its package. */
export const loadSatori = openedOnce(async (): Promise<Satori> => {
  const wasm = readFile(createRequire(import.meta.url).resolve('satori/layout.wasm'))
  const { default: satori, init } = await import('satori/standalone')
  await init(await wasm)
  return satori as Satori
})

let store: FrameStore | undefined

/** Frames that Satori lays out, the same for all who ask. */
export function openFrames(): FrameStore {
  return store ??= createFrameStore(loadSatori)
}
