import type { Block } from '../thread/thread'
import { startsAfterLead } from './leadingBlock'

export interface EvenPartsOptions {
  /** How many parts there are to be. */
  readonly count: number
  /** That no part may exceed, in px. */
  readonly height: number
  readonly heightOf: (part: readonly Block[]) => number
}

/** More blocks than any post of a person has: their parts need not be even. */
const maxBlocks = 400
/** What a cut inside a list costs, as a share of the square of a slide's height: a list that moves whole may leave a third of a slide. */
const listCut = 0.1

/** Blocks in so many parts, as even as cuts between blocks allow, and rather before a list or a line that leads to it than inside it; undefined where no such cuts are there. */
export function evenParts(blocks: readonly Block[], { count, height, heightOf }: EvenPartsOptions): Block[][] | undefined {
  if (blocks.length > maxBlocks)
    return undefined
  // Of the blocks before each place, in so many parts: what they cost at least, and where the last part of them starts.
  let costs: (number | undefined)[] = [0, ...blocks.map(() => undefined)]
  const starts: number[][] = []
  for (let parts = 0; parts < count; parts++) {
    const next: (number | undefined)[] = [undefined, ...blocks.map(() => undefined)]
    const from: number[] = []
    for (const [start, before] of costs.entries()) {
      if (before === undefined || startsAfterLead(blocks, start))
        continue
      for (let end = start + 1; end <= blocks.length; end++) {
        const part = heightOf(blocks.slice(start, end))
        if (part > height)
          break
        const cost = before + part * part + (isInsideList(blocks, start) ? listCut * height * height : 0)
        if (cost < (next[end] ?? Infinity)) {
          next[end] = cost
          from[end] = start
        }
      }
    }
    costs = next
    starts.push(from)
  }
  if (costs[blocks.length] === undefined)
    return undefined
  const found: Block[][] = []
  for (let parts = count, end = blocks.length; parts > 0; parts--) {
    const start = starts[parts - 1][end]
    found.unshift(blocks.slice(start, end))
    end = start
  }
  return found
}

function isInsideList(blocks: readonly Block[], start: number): boolean {
  return start > 0 && start < blocks.length && blocks[start].kind === 'item' && blocks[start - 1].kind === 'item'
}
