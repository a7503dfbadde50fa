import type { Satori } from '../../../export/layout/frameStore'
import wasmAddress from 'satori/layout.wasm?url'

let loaded: Promise<Satori> | undefined

/** Loads Satori with its WebAssembly; again where it could not be had. */
export function loadSatori(): Promise<Satori> {
  loaded ??= load()
  loaded.catch(() => loaded = undefined)
  return loaded
}

async function load(): Promise<Satori> {
  const [{ default: satori, init }, wasm] = await Promise.all([
    import('satori/standalone'),
    fetch(wasmAddress).then(response => response.arrayBuffer()),
  ])
  await init(wasm)
  return satori as Satori
}
