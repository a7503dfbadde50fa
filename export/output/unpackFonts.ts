import type { SatoriFont } from '../render/satoriLetters'
import type { FontFace } from '../text/fontCatalogue'
import type { HarfBuzz } from '../text/textMeasurer'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { drawLetters } from '../render/satoriLetters'
import { createTextMeasurer } from '../text/textMeasurer'
import { bundledFonts } from './bundledFonts'
import { loadHarfBuzz } from './harfBuzz'
import { loadSatori } from './loadSatori'

const require = createRequire(import.meta.url)

/** Letters that most texts are made of, as inclusive ranges of code points: Latin, Greek and Cyrillic, punctuation, arrows and signs. */
const commonRanges = [[0x21, 0x17F], [0x391, 0x3C9], [0x401, 0x451], [0x2010, 0x2044], [0x20AC, 0x20AC], [0x2190, 0x2193], [0x2212, 0x2265]] as const

/**
 * Writes every bundled font uncompressed into a folder, the outlines of its common letters beside it,
 * and `fonts.json`, the catalogue of their characters. Done once when the package is installed, so that no card pays for it.
 */
export async function unpackFonts(folder: string): Promise<void> {
  const { decompress } = (await import('wawoff2')).default
  const harfBuzz = await loadHarfBuzz()
  await mkdir(folder, { recursive: true })
  const catalogue: FontFace[] = []
  for (const { source, ...face } of bundledFonts) {
    const data = await decompress(await readFile(require.resolve(source)))
    await writeFile(join(folder, `${face.id}.ttf`), data)
    const codePoints = Array.from(new harfBuzz.Face(new harfBuzz.Blob(data)).collectUnicodes())
    catalogue.push({ ...face, ranges: toRanges(codePoints) })
    await writeFile(join(folder, `${face.id}.outlines.json`), JSON.stringify(await commonOutlines(face.id, data, codePoints, harfBuzz)))
  }
  await writeFile(join(folder, 'fonts.json'), JSON.stringify(catalogue))
}

/** Paths of the common letters of a face, by their text. */
async function commonOutlines(id: string, font: Uint8Array, codePoints: readonly number[], harfBuzz: HarfBuzz): Promise<Record<string, string>> {
  const letters = codePoints.filter(codePoint => commonRanges.some(([first, last]) => codePoint >= first && codePoint <= last)).map(codePoint => String.fromCodePoint(codePoint))
  if (letters.length === 0)
    return {}
  const measurer = createTextMeasurer(harfBuzz, { get: () => font })
  const list: SatoriFont[] = [{ name: id, data: Uint8Array.from(font).buffer, weight: 400, style: 'normal' }]
  const paths = await drawLetters(letters, id, { loadSatori, measurer, satoriFont: () => list })
  return Object.fromEntries(letters.map((letter, index) => [letter, paths[index]]))
}

/** Scripts that are read from right to left or whose letters join and stack: to set them letter by letter would be wrong, and nobody would be told. */
const intricateScript = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Khmer}\p{Script=Mongolian}]/u

function toRanges(codePoints: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const codePoint of codePoints.filter(codePoint => !intricateScript.test(String.fromCodePoint(codePoint))).toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && codePoint === last[1] + 1)
      last[1] = codePoint
    else
      ranges.push([codePoint, codePoint])
  }
  return ranges
}
