import type { Satori } from '../../../export/layout/frame/frameStore'
import wasmAddress from 'satori/layout.wasm?url'
import { openedOnce } from '../../../export/text/openedOnce'

/** Satori with its WebAssembly. */
export const loadSatori = openedOnce(async (): Promise<Satori> => {
  const [{ default: satori, init }, wasm] = await Promise.all([
    import('satori/standalone'),
    fetch(wasmAddress).then(response => response.arrayBuffer()),
  ])
  await init(wasm)
  return satori as Satori
})
