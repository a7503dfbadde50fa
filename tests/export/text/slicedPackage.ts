import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compress } from 'woff2-encoder'

export interface SlicedPackage {
  /** Folder of everything, to be removed after the tests. */
  readonly folder: string
  /** Finds a file of the package. */
  readonly resolve: (path: string) => string
  /** Characters of the slices; every slice has a space too. */
  readonly slices: readonly string[]
}

const fixture = new URL('fonts/japanese.ttf', import.meta.url)
const weights = [400, 700]

/** A package of slices as Fontsource has them, of a small Japanese font: kana in the last, the rest dealt out to the others, one for Latin beside them. */
export async function slicedPackage(text: string): Promise<SlicedPackage> {
  const folder = await mkdtemp(join(tmpdir(), 'threadeck-slices-'))
  await mkdir(join(folder, 'files'))
  const own = Array.from(new Set(text)).filter(character => (character.codePointAt(0) ?? 0) > 0x2E80)
  const isKana = (character: string) => /[\p{Script=Hiragana}\p{Script=Katakana}、。ー]/u.test(character)
  const signs = own.filter(character => !isKana(character))
  const slices = [...[0, 1, 2, 3].map(slice => signs.filter((_, index) => index % 4 === slice).join('')), own.filter(isKana).join('')]
  const font = await readFile(fixture)
  for (const [name, characters] of [...slices.entries(), ['latin', 'AZaz'] as const]) {
    const data = await compress(await subset(font, ` ${characters}`))
    for (const weight of weights)
      await writeFile(join(folder, `files/noto-sans-jp-${name}-${weight}-normal.woff2`), data)
  }
  await writeFile(join(folder, 'unicode.json'), JSON.stringify(Object.fromEntries([...slices.map((_, index) => [`[${index}]`, '']), ['latin', '']])))
  return { folder, slices, resolve: path => join(folder, path.replace('@fontsource/noto-sans-jp/', '')) }
}

type Subsetter = Record<string, (...values: number[]) => number> & { readonly memory: WebAssembly.Memory }

/** A font with some of its characters alone, made by HarfBuzz. */
async function subset(font: Uint8Array, characters: string): Promise<Uint8Array> {
  const { instance } = await WebAssembly.instantiate(await readFile(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')))
  const hb = instance.exports as unknown as Subsetter
  hb._initialize()
  const bytes = hb.malloc(font.length)
  new Uint8Array(hb.memory.buffer).set(font, bytes)
  const face = hb.hb_face_create(hb.hb_blob_create(bytes, font.length, 2, 0, 0), 0)
  const input = hb.hb_subset_input_create_or_fail()
  for (const character of characters)
    hb.hb_set_add(hb.hb_subset_input_unicode_set(input), character.codePointAt(0) ?? 0)
  const blob = hb.hb_face_reference_blob(hb.hb_subset_or_fail(face, input))
  const start = hb.hb_blob_get_data(blob, 0)
  return new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob))
}
