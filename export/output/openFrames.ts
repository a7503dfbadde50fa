import type { FrameStore, Satori } from '../layout/frameStore'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createFrameStore } from '../layout/frameStore'

let loaded: Promise<Satori> | undefined
let store: FrameStore | undefined

/** Frames that Satori lays out, the same for all who ask. */
export function openFrames(): FrameStore {
  return store ??= createFrameStore(loadSatori)
}

/** Loads Satori with its WebAssembly from its package. */
export function loadSatori(): Promise<Satori> {
  return loaded ??= load()
}

async function load(): Promise<Satori> {
  const wasm = readFile(createRequire(import.meta.url).resolve('satori/layout.wasm'))
  const { default: satori, init } = await import('satori/standalone')
  await init(await wasm)
  return satori as Satori
}
