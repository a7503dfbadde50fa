import type { Mask } from './mask'
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
  for (const mask of masks.toReversed())
    runs = mergeRuns(runs.flatMap(run => mask.band ? [widen(run, mask.band, seqLen)] : keysOf(run, mask, seqLen)))
  return runs
}

/** How many positions the runs hold. */
export function countPositions(runs: readonly PositionRun[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

/** The keys of neighbouring queries of a band are one run. */
function widen({ first, last }: PositionRun, { left, right }: { readonly left: number, readonly right: number }, seqLen: number): PositionRun {
  return { first: Math.max(0, first - left), last: Math.min(seqLen - 1, last + right) }
}

function keysOf({ first, last }: PositionRun, mask: Mask, seqLen: number): PositionRun[] {
  let runs: PositionRun[] = []
  for (let query = first; query <= last; query++) {
    mask.visitKeys(query, seqLen, (from, to) => runs.push({ first: from, last: to }))
    // Kept short on the way: most queries of a run see much the same.
    if (runs.length > 4096)
      runs = mergeRuns(runs)
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
