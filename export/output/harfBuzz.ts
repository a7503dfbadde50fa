import type { HarfBuzz } from '../text/textMeasurer'

/** Loads HarfBuzz with its WebAssembly from its package. */
export async function loadHarfBuzz(): Promise<HarfBuzz> {
  const harfBuzz = await import('harfbuzzjs') as HarfBuzz & { readonly ready?: Promise<void> }
  // In the bundled command, whose modules cannot wait while they load: see export/cli/bundle.mjs.
  await harfBuzz.ready
  return harfBuzz
}
