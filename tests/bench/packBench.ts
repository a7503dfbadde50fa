// A pack for five platforms beside what does the same in parts: a carousel for each platform, and Takumi with Sharp, which draws cards that are laid out already and writes no captions, alt texts or report.
import type { Platform } from '../../export/platform/platform'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { makeCarousel } from '../../export/output/makeCarousel'
import { makePack } from '../../export/output/makePack'
import { encodingSteps } from '../../export/platform/encodingSteps'
import { findPlatform } from '../../export/platform/findPlatform'
import { defaultPixelRatio, findSize } from '../../export/platform/sizePresets'
import { resolveTheme } from '../../export/theme/resolveTheme'
import { benchTrees } from './benchTrees'
import { check } from './check'
import { median } from './median'
import { startPeer } from './peers/peers'
import { benchThread } from './sampleCards'

const bounds = { carousels: 1.5, takumi: 0.6, bytes: 1 }
const rounds = 5
const cards = 30
const theme = resolveTheme()
const targets = ['instagram', 'linkedin', 'x', 'bluesky', 'tiktok'].map((name) => {
  const platform = findPlatform(name)!
  return { platform, size: findSize(platform.sizes[0].name) }
})

const folder = mkdtempSync(join(tmpdir(), 'threadeck-bench-'))
const trees = await benchTrees(cards)
const peers = await Promise.all(targets.map(({ size }) => startPeer('takumi', size.width, size.height)))
const ways: Readonly<Record<string, (seed: number) => Promise<unknown>>> = {
  'threadeck pack': seed => makePack({ thread: benchThread(cards, seed), theme, pictures: new Map(), targets, name: 'bench', effort: 'quick', folder: join(folder, 'threadeck pack'), force: true, keepGoing: false, warnings: [] }),
  'a carousel each': async (seed) => {
    for (const { platform, size } of targets)
      await makeCarousel({ thread: benchThread(cards, seed), theme, size, pixelRatio: defaultPixelRatio, format: formatOf(platform), pictures: new Map(), folder: join(folder, 'a carousel each', platform.name), force: true, warnings: [] })
  },
  'takumi + sharp': async () => {
    for (const [index, { platform }] of targets.entries())
      await drawByTakumi(platform, index)
  },
}
const times = new Map<string, number[]>()
const bytes = new Map<string, number>()
// The first round is for warming up.
for (let round = 0; round <= rounds; round++) {
  for (const [name, make] of Object.entries(ways)) {
    const start = performance.now()
    await make(round + 1)
    if (round > 0)
      times.set(name, [...times.get(name) ?? [], performance.now() - start])
    bytes.set(name, sizeOf(join(folder, name)))
  }
}
for (const { stop } of peers)
  await stop()
rmSync(folder, { recursive: true, force: true })

const milliseconds = (name: string) => median(times.get(name) ?? [])
const pictures = cards * targets.length
const table = Object.fromEntries(Object.keys(ways).map(name => [name, { 'ms per picture': Math.round(milliseconds(name) / pictures * 10) / 10, 'kB': Math.round((bytes.get(name) ?? 0) / 1000) }]))
console.log(`${cards} posts for ${targets.map(({ platform }) => platform.title).join(', ')}, ${rounds} interleaved rounds.`)
console.table(table)
const our = 'threadeck pack'
const checks = [
  ['time to that of a carousel each', milliseconds(our) / milliseconds('a carousel each'), bounds.carousels],
  ['time to that of Takumi and Sharp', milliseconds(our) / milliseconds('takumi + sharp'), bounds.takumi],
  ['bytes to those of Takumi and Sharp', (bytes.get(our) ?? 0) / (bytes.get('takumi + sharp') ?? 0), bounds.bytes],
] as const
for (const [what, value, bound] of checks)
  check(what, value, bound)
writeFileSync('lib/bench/packBench.json', `${JSON.stringify({ cards, rounds, table, checks: checks.map(([what, value, bound]) => ({ what, value, bound })) }, undefined, 2)}\n`)
console.log('Wrote lib/bench/packBench.json')

/** What a platform's files are in its pack. */
function formatOf({ limits, posting }: Platform): 'pdf' | 'png' | 'jpeg' | 'webp' {
  return posting?.document ? 'pdf' : encodingSteps(limits?.formats)[0].format
}

/** The cards of a platform as pictures, where it takes a document too, since Takumi writes none of several pages. */
async function drawByTakumi(platform: Platform, index: number): Promise<void> {
  const format = formatOf(platform)
  const out = join(folder, 'takumi + sharp', platform.name)
  mkdirSync(out, { recursive: true })
  for (const [place, tree] of trees.entries()) {
    const drawn = await peers[index].render(tree)
    const file = join(out, `${place + 1}`)
    if (format === 'pdf' || format === 'png')
      writeFileSync(`${file}.png`, drawn)
    else
      await sharp(drawn).toFormat(format, { quality: 92 }).toFile(`${file}.${format}`)
  }
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true }).reduce((sum, entry) => entry.isFile() ? sum + statSync(join(entry.parentPath, entry.name)).size : sum, 0)
}
