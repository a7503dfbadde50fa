import type { Buffer } from 'node:buffer'
import type { TreeNode } from './peers/cardTree'
import type { Peer, PeerName } from './peers/peers'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { keepHeapSteady } from '../../export/cli/steadyHeap'
import { makeCarousel } from '../../export/output/makeCarousel'
import { defaultPixelRatio, sizePresets } from '../../export/platform/sizePresets'
import { resolveTheme } from '../../export/theme/resolveTheme'
import { benchTrees } from './benchTrees'
import { check } from './check'
import { median } from './median'
import { peakBytes } from './peakBytes'
import { peerNames, startPeer } from './peers/peers'
import { arabicThread, benchThread } from './sampleCards'
import { stageTimes } from './stages'

const bounds = { takumi: 0.75, batchTakumi: 0.5, arabic: 1.5, chromium: 0.08, satoriSharp: 0.05, coldTakumi: 2, coldChromium: 1 / 3, memoryGrowth: 1.2, memoryMegabytes: 450, bytes: 1 }
// Interleaved rounds: what the machine does beside falls on all alike.
const rounds = 5
const cards = 30
/** Slow peers draw so many of the cards a round. */
const slowCards = 3
const coldRuns = 9
const memoryRuns = 3
const theme = resolveTheme()
const [size] = sizePresets
/** Of 255, of pictures made small: the same words at the same places, whatever the edges of letters. */
const mostMeanDifference = 1.5

const here = fileURLToPath(import.meta.url)
const [, , mode, count] = process.argv
if (mode === 'memory')
  await drawForMemory(Number(count))
else
  await compare()

interface Row { readonly perCard: number[], readonly bytes: number[] }

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'threadeck-bench-'))
  const trees = await benchTrees(cards)
  const peers = new Map<PeerName, Peer>()
  for (const name of peerNames)
    peers.set(name, await startPeer(name, size.width, size.height))
  const peer = (name: PeerName) => peers.get(name) as Peer
  const rows = new Map<string, Row>()
  const note = (name: string, milliseconds: number, files: readonly number[]) => {
    const row = rows.get(name) ?? { perCard: [], bytes: [] }
    row.perCard.push(milliseconds / files.length)
    row.bytes.push(...files)
    rows.set(name, row)
  }
  const out = join(folder, 'threadeck')
  // A batch each, so that all are warm.
  for (let seed = 100; seed < 102; seed++)
    await drawOurs(cards, out, seed)
  await Promise.all(trees.map(tree => peer('takumi').render(tree)))
  for (const name of ['chromium screenshot', 'satori + sharp', 'satori + resvg'] as const) {
    for (const tree of trees.slice(0, name === 'satori + resvg' ? 1 : slowCards))
      await peer(name).render(tree)
  }

  for (let round = 0; round < rounds; round++) {
    // New words each round: nothing that was drawn before helps.
    note('threadeck', await timed(() => drawOurs(cards, out, round + 2)), pngs(out).map(file => statSync(file).size))
    for (const name of ['takumi', 'chromium screenshot', 'satori + sharp', 'satori + resvg'] as const) {
      const files: Buffer[] = []
      const some = name === 'satori + resvg' ? trees.slice(0, 1) : name === 'takumi' ? trees : trees.slice(round * slowCards, (round + 1) * slowCards)
      note(name, await timed(async () => {
        for (const tree of some)
          files.push(await peer(name).render(tree))
      }), files.map(file => file.length))
    }
    let together: Buffer[] = []
    const milliseconds = await timed(async () => {
      together = await Promise.all(trees.map(tree => peer('takumi').render(tree)))
    })
    note('takumi, all at once', milliseconds, together.map(file => file.length))
  }
  const differences = await comparePictures(out, trees, peers)
  await Promise.all(Array.from(peers.values(), ({ stop }) => stop()))

  const cold = coldStarts(trees[0], folder)
  const growth = await growthOf(out)
  // Other cards first, of both kinds, so that nothing is read or compiled while these are timed.
  for (const thread of [benchThread(200, 400), arabicThread(200, 400)])
    await stageTimes(thread, theme, size)
  const stages = await stageTimes(benchThread(200, 300), theme, size)
  const arabicStages = await stageTimes(arabicThread(200, 300), theme, size)
  const memory = Object.fromEntries([100, 1000].map(number => [number, peakMemory(number)]))
  rmSync(folder, { recursive: true, force: true })
  report(rows, differences, { cold, growth, stages, arabicStages, memory })
}

interface Measures {
  readonly cold: Readonly<Record<string, readonly number[]>>
  readonly growth: Readonly<Record<string, number>>
  readonly stages: Readonly<Record<string, number>>
  readonly arabicStages: Readonly<Record<string, number>>
  readonly memory: Readonly<Record<string, number>>
}

function report(rows: ReadonlyMap<string, Row>, differences: Readonly<Record<string, number>>, { cold, growth, stages, arabicStages, memory }: Measures): void {
  const milliseconds = (name: string) => median(rows.get(name)?.perCard ?? [])
  const bytes = (name: string) => median(rows.get(name)?.bytes ?? [])
  const table = Object.fromEntries(Array.from(rows, ([name, { perCard }]) => [name, {
    'ms per card': round(milliseconds(name)),
    'least': round(Math.min(...perCard)),
    'most': round(Math.max(...perCard)),
    'cold, ms': cold[name] ? Math.round(median(cold[name])) : undefined,
    'kB per file': round(bytes(name) / 1000),
    'difference': differences[name] === undefined ? undefined : round(differences[name]),
  }]))
  console.log(`${cards} cards of ${size.width}x${size.height}, ${rounds} interleaved rounds; "cold" is one card from a new process, median of ${coldRuns}; "difference" of the small pictures is of 255.`)
  console.table(table)
  console.log(`Growth, ms per card: ${Object.entries(growth).map(([number, value]) => `${number} cards ${value.toFixed(1)}`).join(', ')}`)
  console.log(`Steps, ms per card on one thread: ${Object.entries(stages).map(([step, value]) => `${step} ${value.toFixed(1)}`).join(', ')}`)
  console.log(`The same of Arabic cards: ${Object.entries(arabicStages).map(([step, value]) => `${step} ${value.toFixed(1)}`).join(', ')}`)
  console.log(`Peak memory, MB, median of ${memoryRuns} processes: ${Object.entries(memory).map(([number, value]) => `${number} cards ${value.toFixed(0)}`).join(', ')}`)

  const our = milliseconds('threadeck')
  const best = Math.min(milliseconds('takumi'), milliseconds('takumi, all at once'))
  const checks = [
    ['ms per card to Takumi\'s best', our / best, bounds.takumi],
    ['the same in a batch of 1,000', growth[1000] / best, bounds.batchTakumi],
    ['layout and text of an Arabic card to those of a Latin one', (arabicStages.layout + arabicStages.text) / (stages.layout + stages.text), bounds.arabic],
    ['ms per card to a Chromium screenshot', our / milliseconds('chromium screenshot'), bounds.chromium],
    ['ms per card to plain Satori + Sharp', our / milliseconds('satori + sharp'), bounds.satoriSharp],
    ['cold start to Takumi\'s', median(cold.threadeck) / median(cold.takumi), bounds.coldTakumi],
    ['cold start to Chromium\'s', median(cold.threadeck) / median(cold['chromium screenshot']), bounds.coldChromium],
    ['memory of 1,000 cards to that of 100', memory[1000] / memory[100], bounds.memoryGrowth],
    ['memory of 1,000 cards, MB', memory[1000], bounds.memoryMegabytes],
    ['median file to Takumi\'s', bytes('threadeck') / bytes('takumi'), bounds.bytes],
    ...Object.entries(differences).map(([name, difference]) => [`difference from ${name}`, difference, mostMeanDifference] as const),
  ] as const
  for (const [what, value, bound] of checks)
    check(what, value, bound)
  writeFileSync('lib/bench/cardBench.json', `${JSON.stringify({ cards, rounds, table, growth, stages, arabicStages, memory, checks: checks.map(([what, value, bound]) => ({ what, value, bound })) }, undefined, 2)}\n`)
  console.log('Wrote lib/bench/cardBench.json')
}

/** Mean difference of the peers' pictures from ours, both made small, for the first card. */
async function comparePictures(ours: string, trees: readonly TreeNode[], peers: ReadonlyMap<PeerName, Peer>): Promise<Record<string, number>> {
  const small = (image: Buffer) => sharp(image).removeAlpha().resize(size.width / 10, size.height / 10, { kernel: 'cubic' }).raw().toBuffer()
  await drawOurs(1, join(ours, '..', 'pictures'))
  const own = await small(readFileSync(pngs(join(ours, '..', 'pictures'))[0]))
  const differences: Record<string, number> = {}
  for (const [name, peer] of peers) {
    const theirs = await small(await peer.render(trees[0]))
    differences[name] = own.reduce((sum, value, index) => sum + Math.abs(value - theirs[index]), 0) / own.length
  }
  return differences
}

/** Times of processes that draw one card from nothing, interleaved, in ms. */
function coldStarts(tree: TreeNode, folder: string): Record<string, number[]> {
  const treeFile = join(folder, 'tree.json')
  const threadFile = join(folder, 'thread.json')
  writeFileSync(treeFile, JSON.stringify(tree))
  const { title, author, posts } = benchThread(1)
  writeFileSync(threadFile, JSON.stringify({ title, author, posts: posts.map(({ blocks }) => ({ text: blocks.map(({ marker, spans }) => `${marker ? `${marker} ` : ''}${spans.map(span => span.text).join('')}`).join('\n\n') })) }))
  const runs: Record<string, () => string[]> = {
    'threadeck': () => ['lib/threadeck.cjs', 'carousel', threadFile, '--out', join(folder, 'cold')],
    'takumi': () => ['lib/bench/peers/coldPeer.js', 'takumi', treeFile, join(folder, 'takumi.png')],
    'chromium screenshot': () => ['lib/bench/peers/coldPeer.js', 'chromium screenshot', treeFile, join(folder, 'chromium.png')],
    'satori + sharp': () => ['lib/bench/peers/coldPeer.js', 'satori + sharp', treeFile, join(folder, 'sharp.png')],
  }
  const times: Record<string, number[]> = {}
  for (let run = 0; run < coldRuns; run++) {
    for (const [name, args] of Object.entries(runs)) {
      const start = performance.now()
      execFileSync(process.execPath, args(), { stdio: 'pipe' })
      times[name] = [...times[name] ?? [], performance.now() - start]
    }
  }
  return times
}

async function growthOf(out: string): Promise<Record<string, number>> {
  const growth: Record<string, number> = {}
  for (const number of [10, 100, 1000])
    growth[number] = await timed(() => drawOurs(number, out)) / number
  return growth
}

async function drawOurs(number: number, folder: string, seed = 1): Promise<void> {
  await makeCarousel({ thread: benchThread(number, seed), theme, size, pixelRatio: defaultPixelRatio, format: 'png', pictures: new Map(), folder, force: true, warnings: [] })
}

/** Run in a process of its own, prints the most memory that it ever had, in kB. */
async function drawForMemory(number: number): Promise<void> {
  keepHeapSteady()
  const folder = mkdtempSync(join(tmpdir(), 'threadeck-memory-'))
  await drawOurs(number, folder)
  rmSync(folder, { recursive: true, force: true })
  console.log(Math.round(peakBytes() / 1024))
}

/** Median over processes of their own, in MB. */
function peakMemory(number: number): number {
  return median(Array.from({ length: memoryRuns }, () => Number(execFileSync(process.execPath, [here, 'memory', String(number)], { encoding: 'utf8' })) / 1024))
}

function pngs(folder: string): string[] {
  return readdirSync(folder).filter(name => name.endsWith('.png')).sort().map(name => join(folder, name))
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
