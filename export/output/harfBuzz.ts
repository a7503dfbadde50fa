import type { HarfBuzz } from '../card/textMeasurer'
import { createRequire } from 'node:module'

/** HarfBuzz with what only the font unpacker asks of it. */
export interface NodeHarfBuzz extends HarfBuzz {
  /** Every code point that an uncompressed OpenType file has a glyph for. */
  codePoints: (font: Uint8Array) => readonly number[]
}

/** Loads HarfBuzz's WebAssembly from its package. */
export async function loadHarfBuzz(): Promise<NodeHarfBuzz> {
  // The package's export is itself a promise, which no import takes well.
  const harfBuzz = await (createRequire(import.meta.url)('harfbuzzjs') as Promise<HarfBuzz>)
  return {
    ...harfBuzz,
    codePoints(font) {
      const face = harfBuzz.createFace(harfBuzz.createBlob(font), 0) as unknown as { collectUnicodes: () => Uint32Array }
      return Array.from(face.collectUnicodes())
    },
  }
}
