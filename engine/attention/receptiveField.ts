import type { Band, Mask } from './mask'
import { checkCount } from '../valueError'

/** A run of positions, both bounds inclusive. */
export interface PositionRun {
  readonly first: number
  readonly last: number
}

/**
 * Which tokens can reach a token through a stack of layers, as ascending disjoint runs.
 * @param masks - of the layers from the bottom to the top; none gives the token itself.
 * @throws {ValueError} unless 0 <= token < seqLen
 */
export function receptiveField(masks: readonly Mask[], token: number, seqLen: number): PositionRun[] {
  checkCount('sequence length', seqLen)
  checkCount('token', token, 0, seqLen - 1)
  let runs: PositionRun[] = [{ first: token, last: token }]
  const fromTop = masks.toReversed()
  for (let layer = 0; layer < fromTop.length;) {
    const mask = fromTop[layer]
    let alike = 1
    while (fromTop[layer + alike] === mask)
      alike++
    const { band } = mask
    runs = band ? mergeRuns(runs.map(run => widen(run, band, alike, seqLen))) : runsOf(reachThrough(mask, alike, positionsOf(runs, seqLen)))
    layer += alike
  }
  return runs
}

/** How many positions the runs hold. */
export function countPositions(runs: readonly PositionRun[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

/** The keys of neighbouring queries of a band are one run. */
function widen({ first, last }: PositionRun, { left, right }: Band, layers: number, seqLen: number): PositionRun {
  return { first: Math.max(0, first - layers * left), last: Math.min(seqLen - 1, last + layers * right) }
}

/** Marks what marked positions reach through layers of one mask, each layer asking only what the one before it added. */
function reachThrough(mask: Mask, layers: number, start: Uint8Array): Uint8Array {
  let asked: Uint8Array = new Uint8Array(start.length)
  let reached = start
  for (let layer = 0; layer < layers; layer++) {
    // Under a mask that hides a token from itself, what was reached before may be lost again.
    const grows = layer > 0 && asked.every((mark, position) => mark <= reached[position])
    const next = grows ? reached.slice() : new Uint8Array(start.length)
    for (let query = 0; query < start.length; query++) {
      if (reached[query] === 1 && !(grows && asked[query] === 1))
        mask.visitKeys(query, start.length, (first, last) => first === last ? next[first] = 1 : next.fill(1, first, last + 1))
    }
    if (grows && next.every((mark, position) => mark === reached[position]))
      break
    asked = reached
    reached = next
  }
  return reached
}

function positionsOf(runs: readonly PositionRun[], seqLen: number): Uint8Array {
  const marks = new Uint8Array(seqLen)
  for (const { first, last } of runs)
    marks.fill(1, first, last + 1)
  return marks
}

function runsOf(marks: Uint8Array): PositionRun[] {
  const runs: PositionRun[] = []
  for (let first = marks.indexOf(1); first >= 0;) {
    const end = marks.indexOf(0, first)
    runs.push({ first, last: (end < 0 ? marks.length : end) - 1 })
    first = end < 0 ? -1 : marks.indexOf(1, end)
  }
  return runs
}

function mergeRuns(runs: readonly PositionRun[]): PositionRun[] {
  const merged: PositionRun[] = []
  for (const run of runs.toSorted((a, b) => a.first - b.first)) {
    const last = merged.at(-1)
    if (last && run.first <= last.last + 1)
      merged[merged.length - 1] = { first: last.first, last: Math.max(last.last, run.last) }
    else
      merged.push(run)
  }
  return merged
}
