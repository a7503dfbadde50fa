import type { Mask, PairShape } from './mask'
import { checkCount, ValueError } from '../valueError'
import { seededRandom } from './seededRandom'

export interface BigBirdOptions {
  readonly seqLen: number
  /** Tokens a block. @default 64 */
  readonly blockSize?: number
  /** Blocks of the window, the own one in the middle. @default 3 */
  readonly windowBlocks?: number
  /** Blocks that see all and are seen by all, at the start. @default 1 */
  readonly globalBlocks?: number
  /** Further blocks of each block, at random. @default 3 */
  readonly randomBlocks?: number
  /** @default 1 */
  readonly seed?: number
}

export interface BlockSparseOptions {
  readonly seqLen: number
  /** Tokens a block. @default 64 */
  readonly blockSize?: number
  /** Share of the blocks off the diagonal that are kept, in [0, 1]. */
  readonly density: number
  /** @default 1 */
  readonly seed?: number
}

/** BigBird: blocks of a window, global blocks and random blocks, for one sequence length. @throws {ValueError} */
export function bigBird({ seqLen, blockSize = 64, windowBlocks = 3, globalBlocks = 1, randomBlocks = 3, seed = 1 }: BigBirdOptions): Mask {
  checkCount('window blocks', windowBlocks)
  checkCount('global blocks', globalBlocks, 0)
  checkCount('random blocks', randomBlocks, 0)
  const half = Math.floor(windowBlocks / 2)
  return blockMask(`bigbird:${blockSize}`, `Blocks of ${blockSize} tokens see their neighbours, ${globalBlocks} global and ${randomBlocks} random blocks.`, seqLen, blockSize, (row, count) => {
    if (row < globalBlocks)
      return Array.from({ length: count }, (_, column) => column)
    const chosen = new Set<number>()
    for (let column = 0; column < Math.min(globalBlocks, count); column++)
      chosen.add(column)
    for (let column = Math.max(0, row - half); column <= Math.min(count - 1, row + half); column++)
      chosen.add(column)
    const random = seededRandom(seed * 7919 + row)
    for (let left = Math.min(randomBlocks, count - chosen.size); left > 0;) {
      const column = Math.floor(random() * count)
      if (!chosen.has(column)) {
        chosen.add(column)
        left--
      }
    }
    return Array.from(chosen).sort((a, b) => a - b)
  })
}

/** The diagonal blocks and a seeded share of the others, for one sequence length (block-sparse FlashAttention). @throws {ValueError} */
export function blockSparse({ seqLen, blockSize = 64, density, seed = 1 }: BlockSparseOptions): Mask {
  if (!(density >= 0 && density <= 1))
    throw new ValueError(`Expected density to be a number from 0 to 1, but received ${density}.`)
  return blockMask(`block-sparse:${blockSize},${density}`, `Blocks of ${blockSize} tokens see themselves and ${Math.round(density * 100)} % of the others.`, seqLen, blockSize, (row, count) => {
    const random = seededRandom(seed * 104729 + row)
    return Array.from({ length: count }, (_, column) => column).filter(column => random() < density || column === row)
  })
}

/** A mask of whole blocks; `columnsOf` lists the key blocks of a row of blocks, ascending. */
function blockMask(name: string, description: string, seqLen: number, blockSize: number, columnsOf: (row: number, count: number) => readonly number[]): Mask {
  checkCount('sequence length', seqLen)
  checkCount('block size', blockSize)
  const count = Math.ceil(seqLen / blockSize)
  const rows: (readonly number[])[] = []
  const row = (index: number) => {
    rows[index] ??= columnsOf(index, count)
    return rows[index]
  }
  const widthOf = (column: number) => Math.min(blockSize, seqLen - column * blockSize)
  return {
    name,
    description,
    seqLen,
    allows: (query, key) => query >= 0 && query < seqLen && key < seqLen && row(Math.floor(query / blockSize)).includes(Math.floor(key / blockSize)),
    visitKeys(query, keyLen, visit) {
      checkLength(name, seqLen, keyLen)
      if (query < 0)
        return
      let first = -1
      let next = -1
      for (const column of row(Math.floor(query / blockSize))) {
        if (column !== next) {
          if (first >= 0)
            visit(first * blockSize, Math.min(seqLen, next * blockSize) - 1)
          first = column
        }
        next = column + 1
      }
      if (first >= 0)
        visit(first * blockSize, Math.min(seqLen, next * blockSize) - 1)
    },
    visitTileKeys(firstQuery, lastQuery, keyLen, visit) {
      checkLength(name, seqLen, keyLen)
      const lists: (readonly number[])[] = []
      for (let index = Math.floor(Math.max(0, firstQuery) / blockSize); index * blockSize <= lastQuery; index++)
        lists.push(row(index))
      visitMerged(lists, column => visit(column * blockSize, (column + 1) * blockSize - 1))
    },
    scoredPairs({ queryLen, keyLen }: PairShape) {
      checkLength(name, seqLen, keyLen)
      const from = Math.max(0, keyLen - queryLen)
      let pairs = 0
      for (let index = Math.floor(from / blockSize); index < count; index++) {
        const queries = Math.min(seqLen, (index + 1) * blockSize) - Math.max(from, index * blockSize)
        pairs += queries * row(index).reduce((sum, column) => sum + widthOf(column), 0)
      }
      return pairs
    },
  }
}

/** Visits every number of ascending lists once, from the highest to the lowest. */
function visitMerged(lists: readonly (readonly number[])[], visit: (value: number) => void): void {
  const ends = lists.map(list => list.length - 1)
  for (;;) {
    let highest = -1
    for (let index = 0; index < lists.length; index++)
      highest = ends[index] >= 0 ? Math.max(highest, lists[index][ends[index]]) : highest
    if (highest < 0)
      return
    visit(highest)
    for (let index = 0; index < lists.length; index++) {
      if (lists[index][ends[index]] === highest)
        ends[index]--
    }
  }
}

function checkLength(name: string, seqLen: number, keyLen: number): void {
  if (keyLen !== seqLen)
    throw new ValueError(`Expected ${name} to be asked about ${seqLen} keys, which it was made for, but received ${keyLen}: make it for that length.`)
}
