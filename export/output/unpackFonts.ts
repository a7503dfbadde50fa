import type { EastAsianFont } from '../text/eastAsian'
import type { CatalogueEntry } from '../text/slicedCatalogue'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { characterRanges } from '../text/characterRanges'
import { eastAsianFonts } from '../text/eastAsian'
import { bundledFonts } from './bundledFonts'
import { loadHarfBuzz } from './harfBuzz'
import { unpackSlices } from './unpackSlices'

const require = createRequire(import.meta.url)

/**
 * Writes every bundled font uncompressed into a folder, those for Chinese, Japanese and Korean that somebody added in slices,
 * and `fonts.json`, the catalogue of their characters. Done once when the package is installed, so that no card pays for it.
 */
export async function unpackFonts(folder: string): Promise<void> {
  const { default: decompress } = await import('woff2-encoder/decompress')
  const harfBuzz = await loadHarfBuzz()
  // What an earlier version unpacked would go into the studio.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const catalogue: CatalogueEntry[] = []
  for (const { source, ...face } of bundledFonts) {
    const data = await decompress(await readFile(require.resolve(source)))
    await writeFile(join(folder, `${face.id}.ttf`), data)
    const codePoints = Array.from(new harfBuzz.Face(new harfBuzz.Blob(data)).collectUnicodes())
    catalogue.push({ ...face, ranges: characterRanges(codePoints, face.scripts) })
  }
  for (const font of eastAsianFonts.filter(isInstalled))
    catalogue.push(...await unpackSlices(font, folder, harfBuzz))
  await writeFile(join(folder, 'fonts.json'), JSON.stringify(catalogue))
}

function isInstalled({ package: name }: EastAsianFont): boolean {
  try {
    require.resolve(`${name}/unicode.json`)
    return true
  }
  catch {
    return false
  }
}
