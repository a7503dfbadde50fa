import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { sizePresets } from '../../export/card/sizePresets'
import { makeCarousel } from '../../export/output/makeCarousel'
import { resolveTheme } from '../../export/theme/resolveTheme'
import { plainPipeline } from './plainPipeline'
import { benchThread } from './sampleCards'

// Interleaved batches: what the machine does beside falls on both alike.
const rounds = 5
const cardsARound = 10
const theme = resolveTheme()
const [size] = sizePresets

const count = process.argv[2]
if (count === undefined)
  await compare()
else
  await drawOnly(Number(count))

async function compare(): Promise<void> {
  const thread = benchThread(cardsARound)
  const ours: number[] = []
  const plain: number[] = []
  await drawOurs(cardsARound)
  await plainPipeline(thread.posts[0], theme, size.width, size.height)
  for (let round = 0; round < rounds; round++) {
    ours.push(await timed(() => drawOurs(cardsARound)) / cardsARound)
    plain.push(await timed(async () => {
      for (const post of thread.posts)
        await plainPipeline(post, theme, size.width, size.height)
    }) / cardsARound)
  }
  const [our, their] = [median(ours), median(plain)]
  console.log(`One ${size.width}x${size.height} card with its shadow, ${rounds} interleaved rounds of ${cardsARound}, median:`)
  console.log(`  satori + sharp as their READMEs show it  ${their.toFixed(0).padStart(5)} ms`)
  console.log(`  threadeck                                ${our.toFixed(0).padStart(5)} ms   ratio ${(our / their).toFixed(3)} (bound 0.25)`)
  const memory = [30, 300].map(peakMemory)
  console.log(`Peak memory: ${memory[0].toFixed(0)} MB for 30 cards, ${memory[1].toFixed(0)} MB for 300, ratio ${(memory[1] / memory[0]).toFixed(2)}`)
  if (our / their > 0.25)
    process.exitCode = 1
}

async function drawOurs(cards: number): Promise<void> {
  await makeCarousel({ thread: benchThread(cards), theme, size, pixelRatio: 2, format: 'png', pictures: new Map(), folder: join(tmpdir(), 'threadeck-bench'), force: true, warnings: [] })
}

/** Run in a process of its own, prints the most memory that it ever had, in kB. */
async function drawOnly(cards: number): Promise<void> {
  await drawOurs(cards)
  console.log(process.resourceUsage().maxRSS)
}

function peakMemory(cards: number): number {
  return Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(cards)], { encoding: 'utf8' })) / 1024
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}
