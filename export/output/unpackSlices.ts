import type { EastAsianFont } from '../text/eastAsian'
import type { SliceTable } from '../text/fontSlices'
import type { CatalogueEntry } from '../text/slicedCatalogue'
import type { HarfBuzz } from '../text/textMeasurer'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { codePointRanges, isAskedFor } from '../text/characterRanges'
import { covers } from '../text/fontCatalogue'
import { sliceId } from '../text/fontSlices'
import { eastAsianBlocks } from '../text/slicedCatalogue'

const weights = [400, 700]

/**
 * Unpacks the slices of a font for Chinese, Japanese or Korean into a folder, as they are and uncompressed, with a table of their characters.
 * The slices have rarer characters too that the whole files of the package leave out. `resolve` finds a file of a package.
 */
export async function unpackSlices({ family, package: name, language, scripts }: EastAsianFont, folder: string, harfBuzz: HarfBuzz, resolve: (path: string) => string = createRequire(import.meta.url).resolve): Promise<CatalogueEntry[]> {
  const { default: decompress } = await import('woff2-encoder/decompress')
  // Those that have a name and no number are for Latin and other alphabets.
  const subsets = Object.keys(JSON.parse(await readFile(resolve(`${name}/unicode.json`), 'utf8')) as Record<string, string>).flatMap(subset => /^\[(\d+)\]$/.exec(subset)?.[1] ?? [])
  const short = name.split('/')[1]
  const all = { id: '', family, weight: 400, style: 'normal', ranges: eastAsianBlocks } as const
  const taken = new Set<number>()
  const slices: string[] = []
  let metrics: Omit<SliceTable, 'slices'> | undefined
  for (const weight of weights) {
    for (const [slice, subset] of subsets.entries()) {
      const packed = await readFile(resolve(`${name}/files/${short}-${subset}-${weight}-normal.woff2`))
      const data = await decompress(packed)
      const id = sliceId(`${short}-${weight}`, slice)
      await writeFile(join(folder, `${id}.woff2`), packed)
      await writeFile(join(folder, `${id}.ttf`), data)
      if (weight !== weights[0])
        continue
      const face = new harfBuzz.Face(new harfBuzz.Blob(data))
      const own = Array.from(face.collectUnicodes()).filter(codePoint => codePoint > 0x20 && !taken.has(codePoint) && covers(all, codePoint) && isAskedFor(codePoint, scripts))
      own.forEach(codePoint => taken.add(codePoint))
      slices.push(codePointRanges(own).map(range => Array.from(new Set(range), codePoint => codePoint.toString(16)).join('-')).join())
      metrics ??= metricsOf(new harfBuzz.Font(face), face.upem)
    }
  }
  await writeFile(join(folder, `${short}.json`), JSON.stringify({ ...metrics, slices }))
  return weights.map(weight => ({ id: `${short}-${weight}`, family, weight, style: 'normal' as const, scripts, language, slices: short }))
}

function metricsOf(font: InstanceType<HarfBuzz['Font']>, unitsPerEm: number): Omit<SliceTable, 'slices'> {
  const { ascender, descender } = font.hExtents()
  return { unitsPerEm, ascent: ascender / unitsPerEm, descent: -descender / unitsPerEm }
}
