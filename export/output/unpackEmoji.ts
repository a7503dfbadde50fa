import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { thousandth } from '../layout/thousandth'
import { emojiKey } from '../text/emojiKey'
import { emojiShard } from '../text/emojiShard'

const tones = [['light', '1f3fb'], ['medium-light', '1f3fc'], ['medium', '1f3fd'], ['medium-dark', '1f3fe'], ['dark', '1f3ff']] as const
/** Drawings that the set maps to no code points: skin tones and hair on their own. */
const unmapped: Readonly<Record<string, string>> = {
  ...Object.fromEntries(tones.map(([tone, code]) => [code, `${tone}-skin-tone`])),
  '1f9b0': 'red-haired',
  '1f9b1': 'curly-haired',
  '1f9b2': 'bald',
  '1f9b3': 'white-haired',
}
/** Sequences outside Unicode's own list that some keyboards write for an emoji that has a code point: a man or a woman with a Christmas tree. */
const otherSequences = ([['1f468', '1f385'], ['1f469', '1f936']] as const).flatMap(([person, claus]) => ['', ...tones.map(([, tone]) => `-${tone}`)].map(tone => [`${person}${tone}-200d-1f384`, `${claus}${tone}`] as const))

/** What is read of an icon set in Iconify's JSON. */
interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string, readonly width?: number, readonly height?: number }>>
  readonly width: number
  readonly height: number
}

/**
 * Writes Twemoji's drawings into a folder: `keys.json`, the names of all of them, and shards of neighbours in Unicode,
 * because one file of all is slow to read and thousands of files are slow to copy. Done once when the package is installed.
 */
export async function unpackEmoji(folder: string): Promise<void> {
  const require = createRequire(import.meta.url)
  const [set, names] = await Promise.all(['icons', 'chars'].map(async file => JSON.parse(await readFile(require.resolve(`@iconify-json/twemoji/${file}.json`), 'utf8')) as unknown)) as [IconSet, Record<string, string>]
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const named = new Map([...Object.entries(names), ...Object.entries(unmapped)].map(([codePoints, name]) => [keyOf(codePoints), name]))
  for (const [sequence, same] of otherSequences)
    named.set(sequence, named.get(same) ?? '')
  const shards = new Map<string, Record<string, string>>()
  for (const [key, name] of named) {
    const shard = shards.get(emojiShard(key)) ?? {}
    shard[key] = drawing({ ...set, ...set.icons[name] })
    shards.set(emojiShard(key), shard)
  }
  await writeFile(join(folder, 'keys.json'), JSON.stringify(Array.from(named.keys()).sort()))
  for (const [shard, drawings] of shards)
    await writeFile(join(folder, `${shard}.json`), JSON.stringify(drawings))
}

/** An icon as SVG source, in the middle of a square where its own box is none. */
function drawing({ body, width, height }: { readonly body: string, readonly width: number, readonly height: number }): string {
  const side = Math.max(width, height)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${thousandth((width - side) / 2)} ${thousandth((height - side) / 2)} ${side} ${side}">${withCopies(body)}</svg>`
}

/** A drawing whose shapes are all where they are seen: what is defined once and used in several places takes a renderer of all SVG. */
function withCopies(body: string): string {
  const shapes = new Map(Array.from(body.matchAll(/<(?:path|circle|ellipse) id="([^"]+)"[^>]*>/g), ([shape, id]) => [id, shape.replace(` id="${id}"`, '')]))
  const used = body.replace(/<use href="#([^"]+)"\/>/g, (use, id: string) => shapes.get(id) ?? use)
  return used.includes('<use') ? body : used.replace(/<defs>(?:<(?:path|circle|ellipse)[^>]*\/>)*<\/defs>/, '')
}

/** A sequence as Iconify writes it, such as `1f469-200d-1f680`, as the key of its grapheme. */
function keyOf(codePoints: string): string {
  return emojiKey(String.fromCodePoint(...codePoints.split('-').map(code => Number.parseInt(code, 16))))
}
