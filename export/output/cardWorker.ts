import type { Card } from '../layout/card'
import type { DrawCard, DrawJob } from './cardDrawer'
import { openTextMeasurer } from './bundledMeasurer'
import { createCardDrawer } from './cardDrawer'

/** What a worker thread is asked for: to make ready for a job, or to draw one of its cards. */
export interface WorkerTask {
  /** Tells jobs apart. */
  readonly id: number
  readonly job: DrawJob
  readonly card?: Card
}

let current: { readonly id: number, readonly drawer: Promise<DrawCard> } | undefined

/** Runs in a worker thread of the pool. */
export default async function work({ id, job, card }: WorkerTask): Promise<Uint8Array | undefined> {
  if (current?.id !== id)
    current = { id, drawer: prepare(job) }
  const draw = await current.drawer
  return card && draw(card)
}

async function prepare(job: DrawJob): Promise<DrawCard> {
  // Sharp takes no memory that threads share.
  const pictures = new Map(Array.from(job.pictures, ([source, bytes]) => [source, Uint8Array.from(bytes)] as const))
  return createCardDrawer({ ...job, pictures }, await openTextMeasurer(job.fonts))
}
