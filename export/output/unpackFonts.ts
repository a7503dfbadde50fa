import type { FontFace } from '../card/fontCatalogue'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundledFonts } from './bundledFonts'
import { loadHarfBuzz } from './harfBuzz'

const require = createRequire(import.meta.url)

/**
 * Writes every bundled font uncompressed into a folder, with `fonts.json`, the catalogue of their characters.
 * Done once when the package is installed, so that no card pays for it.
 */
export async function unpackFonts(folder: string): Promise<void> {
  const { decompress } = (await import('wawoff2')).default
  const harfBuzz = await loadHarfBuzz()
  await mkdir(folder, { recursive: true })
  const catalogue: FontFace[] = []
  for (const { source, ...face } of bundledFonts) {
    const data = await decompress(await readFile(require.resolve(source)))
    await writeFile(join(folder, `${face.id}.ttf`), data)
    catalogue.push({ ...face, ranges: toRanges(harfBuzz.codePoints(data)) })
  }
  await writeFile(join(folder, 'fonts.json'), JSON.stringify(catalogue))
}

function toRanges(codePoints: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const codePoint of codePoints.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && codePoint === last[1] + 1)
      last[1] = codePoint
    else
      ranges.push([codePoint, codePoint])
  }
  return ranges
}
