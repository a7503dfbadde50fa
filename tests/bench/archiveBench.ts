// Threads of made-up archives of X: what they cost beside parsing the same bytes, and that twice the posts take twice the time and no more memory than their index.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { listArchivedThreads } from '../../export/cli/archivedThreads'
import { openArchive } from '../../export/output/archive/openArchive'
import { readWhole } from '../../export/thread/archive/readWhole'
import { check } from './check'
import { writeMadeArchive } from './madeArchive'
import { peakBytes } from './peakBytes'

interface Measured {
  /** CPU time, in ms. */
  readonly time: number
  /** Wall time, in ms. */
  readonly wall: number
  /** Most bytes that were in memory. */
  readonly memory: number
  readonly count: number
}

/** CPU time of listing to that of JSON.parse on the same bytes, which are inflated already; and of twice the posts to once, in time and memory. */
const bounds = { parse: 5, time: 2.4, memory: 1.5 }
const sizes = [100_000, 200_000]

/** Each measurement is a process of its own: memory that one had, another would seem to have. */
const works: Readonly<Record<string, (path: string) => Promise<Pick<Measured, 'count'> & Partial<Measured>>>> = {
  async list(path) {
    return { count: (await listArchivedThreads(path, {})).filter(({ posts }) => posts > 1).length }
  },
  async parse(path) {
    const files = await openArchive(path, 'zip')
    let count = 0
    let time = 0
    for (const part of files.paths.filter(file => file.startsWith('data/tweets'))) {
      const text = new TextDecoder().decode(await readWhole(files, part))
      const json = text.slice(text.indexOf('['))
      const before = cpuTime()
      count += (JSON.parse(json) as unknown[]).length
      time += cpuTime() - before
    }
    return { count, time }
  },
}

const [, , work, archive] = process.argv
if (work !== undefined)
  await measure(work, archive)
else
  compare()

async function measure(work: string, path: string): Promise<void> {
  const [cpu, wall] = [cpuTime(), performance.now()]
  const done = await works[work](path)
  console.log(JSON.stringify({ time: cpuTime() - cpu, wall: performance.now() - wall, memory: peakBytes(), ...done }))
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'threadeck-bench-'))
  const paths = sizes.map((posts) => {
    const path = join(folder, `${posts}.zip`)
    return { path, posts, bytes: writeMadeArchive(path, posts) }
  })
  const lists = paths.map(({ path }) => run('list', path))
  const parse = run('parse', paths[1].path)
  rmSync(folder, { recursive: true })
  for (const [index, { posts, bytes }] of paths.entries()) {
    const { time, wall, memory, count } = lists[index]
    console.log(`  ${posts} posts in ${(bytes / 1e6).toFixed(0)} MB, ${count} threads: ${(wall / 1000).toFixed(1)} s (CPU ${(time / 1000).toFixed(1)} s), ${(memory / 1e6).toFixed(0)} MB`)
  }
  check('listing to JSON.parse, in CPU time', lists[1].time / parse.time, bounds.parse)
  check('twice the posts, in CPU time', lists[1].time / lists[0].time, bounds.time)
  check('twice the posts, in memory', lists[1].memory / lists[0].memory, bounds.memory)
}

function run(work: string, path: string): Measured {
  return JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), work, path], { encoding: 'utf8' })) as Measured
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
