import type { Tinypool } from 'tinypool'
import type { Card } from '../layout/card'
import type { DrawJob } from './cardDrawer'
import type { WorkerTask } from './cardWorker'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { packageFolder } from './packageFolder'

/** Draws the cards of one job on other threads. */
export interface WorkerPool {
  /** How many threads there are. */
  readonly threads: number
  /** Starts a thread, or makes one ready for the job. */
  prepare: () => Promise<void>
  draw: (card: Card) => Promise<Uint8Array>
}

/** A thread takes about as long to start as so many cards to draw. */
export const cardsWorthAThread = 12
const mostThreads = 7
// Threads that wait for the next carousel go after so many ms.
const idleMilliseconds = 60_000
// As measured: with more room, what is swept less often only makes a long batch larger.
const youngMegabytes = 8
// Far more than a thread needs; what it may keep before it sweeps follows from it.
const oldMegabytes = 96

let pool: Promise<Tinypool> | undefined
let jobs = 0

/** A pool for the cards of a job, beside the thread that asks for it; undefined where it would not pay. */
export function openWorkerPool(job: DrawJob, cards: number): WorkerPool | undefined {
  const threads = Math.min(Math.max(1, availableParallelism() - 1), Math.floor(cards / cardsWorthAThread), mostThreads)
  const filename = join(packageFolder(), 'lib', 'cardWorker.js')
  if (threads < 1 || !existsSync(filename))
    return undefined
  pool ??= startPool(filename)
  const id = ++jobs
  const shared = { ...job, fonts: (job.fonts ?? []).map(font => ({ ...font, data: inSharedMemory(font.data), ranges: [] })), pictures: new Map(Array.from(job.pictures, ([source, bytes]) => [source, inSharedMemory(bytes)] as const)) }
  const run = async (task: WorkerTask) => (await pool)?.run(task) as Promise<Uint8Array>
  return {
    threads,
    async prepare() {
      await run({ id, job: shared })
    },
    draw: card => run({ id, job: shared, card }),
  }
}

/** Bytes that all threads read where they are. */
function inSharedMemory(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

async function startPool(filename: string): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool')
  const maxThreads = Math.max(1, Math.min(availableParallelism() - 1, mostThreads))
  return new Tinypool({ filename, minThreads: 0, maxThreads, concurrentTasksPerWorker: 2, useAtomics: false, idleTimeout: idleMilliseconds, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes, maxOldGenerationSizeMb: oldMegabytes } })
}
