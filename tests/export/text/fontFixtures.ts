import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { decompress } from 'woff2-encoder'

const require = createRequire(import.meta.url)

/** A font file of a package. */
export function packageFont(path: string): Uint8Array {
  return readFileSync(require.resolve(path))
}

/** Fonts that no theme can name: a family with its faces, and a variable one. */
export const display = (style: 'Regular' | 'Bold' | 'Italic') => packageFont(`inter-ui/display/InterDisplay-${style}.woff2`)
export const variable = () => packageFont('inter-ui/variable/InterVariable.woff2')
export const woff = () => packageFont('@fontsource/space-grotesk/files/space-grotesk-latin-700-normal.woff')

/** A font of a WOFF2 file as TTF. */
export const asTtf = decompress

/** A TTF that names some of its tables no more. */
export function withoutTables(ttf: Uint8Array, ...tags: readonly string[]): Uint8Array {
  const data = Uint8Array.from(ttf)
  const entries = Array.from({ length: ttf[4] * 256 + ttf[5] }, (_, index) => ttf.slice(12 + 16 * index, 28 + 16 * index))
  const kept = entries.filter(entry => !tags.includes(String.fromCharCode(...entry.subarray(0, 4))))
  data[5] = kept.length
  kept.forEach((entry, index) => data.set(entry, 12 + 16 * index))
  return data
}
