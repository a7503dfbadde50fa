import process from 'node:process'
import { layoutCarousel } from '../../export/layout/layoutCarousel'
import { importThread, threadFormats } from '../../export/thread/importThread'
import { hostileLetters, hostileMarks } from '../export/growth/hostileTexts'
import { testContext } from '../export/layout/testContext'
import { check } from './check'

/** To a text of a tenth of the length, by the CPU time of this process: in proportion it is ten times, and more where much is collected; with the square of the length it would be a hundred. */
const bound = 25
const sizes = [10_000, 100_000, 1_000_000]
/** A megabyte of text is some thousand cards: a few texts stand for the others. */
const laidOutWhole = ['one paragraph', 'one long word', 'words of both directions', 'spaces']
/** So short a time, in ms, is a matter of chance. */
const leastTime = 20
const runs = 3

const context = testContext()
for (const [name, make] of Object.entries({ ...hostileMarks, ...hostileLetters })) {
  const texts = sizes.map(size => new TextEncoder().encode(make(size)))
  for (const from of threadFormats)
    report(`${name}, read as ${from}`, await timesOf(texts, text => tryToImport(text, from)))
}
for (const [name, make] of Object.entries(hostileLetters)) {
  const threads = sizes.slice(0, laidOutWhole.includes(name) ? 3 : 2).map(size => importThread(new TextEncoder().encode(make(size)), { from: 'text' }).thread)
  report(`${name}, laid out`, await timesOf(threads, thread => layoutCarousel(thread, context), 1))
}

/** Most of these texts are no thread in some of the formats, and are refused. */
function tryToImport(text: Uint8Array, from: typeof threadFormats[number]): void {
  try {
    importThread(text, { from })
  }
  catch {}
}

function report(what: string, times: readonly number[]): void {
  const ratios = times.slice(1).map((time, index) => time / Math.max(times[index], leastTime))
  check(`${what}: ${times.map(time => time.toFixed(0)).join(', ')} ms`, Math.max(...ratios), bound)
}

/** Least CPU time of each of several pieces of work, one after another, in ms. */
async function timesOf<Item>(items: readonly Item[], work: (item: Item) => unknown, times = runs): Promise<number[]> {
  const least: number[] = []
  for (const item of items) {
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < times; run++)
      best = Math.min(best, await cpuTime(() => work(item)))
    least.push(best)
  }
  return least
}

async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
