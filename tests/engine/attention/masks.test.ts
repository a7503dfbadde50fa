import type { Mask, PairShape } from '../../../engine/attention/mask'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { causal, causalWindow, full, slidingWindow } from '../../../engine/attention/bandMask'
import { bigBird, blockSparse } from '../../../engine/attention/blockMask'
import { chunked } from '../../../engine/attention/chunkedMask'
import { dilated } from '../../../engine/attention/dilatedMask'
import { globalWindow } from '../../../engine/attention/globalWindowMask'
import { countPairs, square } from '../../../engine/attention/mask'
import { maskTiles } from '../../../engine/attention/maskTiles'
import { parseMask } from '../../../engine/attention/parseMask'
import { seededRandom } from '../../../engine/attention/seededRandom'
import { fixed, strided } from '../../../engine/attention/sparseTransformerMask'
import { topK } from '../../../engine/attention/topKMask'
import { tileWork } from '../../../engine/memory/tileWork'

const longest = 64
const million = 1_048_576

/** Every mask with every window, stride or block up to the length. */
const families: Record<string, (size: number, seqLen: number) => Mask> = {
  'full()': () => full(),
  'causal()': () => causal(),
  'slidingWindow(w)': size => slidingWindow(size),
  'causalWindow(w)': size => causalWindow(size),
  'chunked(w)': size => chunked(size),
  'dilated(w, 2)': size => dilated(size, 2),
  'dilated(w, 5)': size => dilated(size, 5),
  'strided(w)': size => strided(size),
  'fixed(w, 1)': size => fixed(size, 1),
  'fixed(w, w)': size => fixed(size, size),
  'globalWindow(w, 3)': size => globalWindow(size, 3),
  'globalWindow(4, w)': size => globalWindow(4, size),
  'bigBird({ blockSize: w })': (size, seqLen) => bigBird({ seqLen, blockSize: size, randomBlocks: 1 }),
  'blockSparse({ blockSize: w })': (size, seqLen) => blockSparse({ seqLen, blockSize: size, density: 0.3 }),
}

describe.each(Object.entries(families))('%s', (_, make) => {
  it('scoredPairs equals brute force for every length and window from 1 to 64', () => {
    for (let seqLen = 1; seqLen <= longest; seqLen++) {
      for (let size = 1; size <= seqLen; size++) {
        const mask = make(size, seqLen)
        const brute = bruteForce(mask, square(seqLen))
        if (mask.scoredPairs(square(seqLen)) !== brute || countPairs(mask, square(seqLen)) !== brute)
          expect({ seqLen, size, closed: mask.scoredPairs(square(seqLen)), visited: countPairs(mask, square(seqLen)) }).toEqual({ seqLen, size, closed: brute, visited: brute })
      }
    }
  })

  it('scoredPairs equals the count row by row at 20 random large lengths', () => {
    const random = seededRandom(5)
    for (let round = 0; round < 20; round++) {
      const seqLen = 1000 + Math.floor(random() * 5000)
      const mask = make(1 + Math.floor(random() * 700), seqLen)
      expect(mask.scoredPairs(square(seqLen))).toBe(countPairs(mask, square(seqLen)))
    }
  })

  it('scoredPairs equals brute force with fewer or more queries than keys', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), (queryLen, keyLen, size) => {
      const mask = make(size, keyLen)
      const shape = { queryLen, keyLen }
      const brute = bruteForce(mask, shape)
      expect({ closed: mask.scoredPairs(shape), visited: countPairs(mask, shape) }).toEqual({ closed: brute, visited: brute })
    }), { numRuns: 300, seed: 3 })
  })

  it('touches exactly the tiles that hold a scored pair', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 17 }), fc.integer({ min: 1, max: 17 }), (queryLen, keyLen, size, tileRows, tileCols) => {
      const mask = make(size, keyLen)
      const shape = { queryLen, keyLen }
      const tiles = maskTiles(mask, shape, tileRows, tileCols)
      let touched = 0
      for (let row = 0; row < tiles.rows; row++) {
        for (let column = 0; column < tiles.columns; column++) {
          const coverage = bruteCoverage(mask, shape, row * tileRows, column * tileCols, tileRows, tileCols)
          expect(tiles.coverage(row, column)).toBe(coverage)
          touched += coverage === 'empty' ? 0 : 1
        }
      }
      expect([tiles.touched, tileWork(mask, shape, tileRows, tileCols).tiles]).toEqual([touched, touched])
    }), { numRuns: 400, seed: 4 })
  })
})

it('slidingWindow(128) sees 64 + 1 + 64 = 129 keys', () => {
  const keys: [number, number][] = []
  slidingWindow(128).visitKeys(1000, 8192, (first, last) => keys.push([first, last]))
  expect(keys).toEqual([[936, 1064]])
})

it('causalWindow(4) of 6 tokens scores 1 + 2 + 3 + 4 + 4 + 4 pairs', () => {
  expect(causalWindow(4).scoredPairs(square(6))).toBe(18)
})

it('scoredPairs at 1,048,576 tokens stays a whole number', () => {
  // n(n + 1) / 2
  expect(causal().scoredPairs(square(million))).toBe(549756338176)
  // 129 n minus the 64 * 65 keys that both ends lack
  expect(slidingWindow(128).scoredPairs(square(million))).toBe(129 * million - 64 * 65)
})

it('bigBird(options) draws the same blocks for the same seed and others for another', () => {
  const draw = (seed: number) => Array.from(maskTiles(bigBird({ seqLen: 2048, seed }), square(2048), 64, 64).pairs)
  expect(draw(1)).toEqual(draw(1))
  expect(draw(2)).not.toEqual(draw(1))
})

it('topK(scores, seqLen, k) keeps the k highest scores of each row and no masked one', () => {
  const hidden = Number.NEGATIVE_INFINITY
  const mask = topK(new Float64Array([1, hidden, hidden, 3, 2, hidden, 5, 9, 7]), 3, 2)
  expect([0, 1, 2].map(query => [0, 1, 2].filter(key => mask.allows(query, key)))).toEqual([[0], [0, 1], [1, 2]])
  expect(mask.scoredPairs(square(3))).toBe(5)
  expect(countPairs(mask, square(3))).toBe(5)
})

describe('parseMask(text, seqLen)', () => {
  it.each(['full', 'causal', 'window:128', 'causal-window:4096', 'dilated:128,2', 'strided:64', 'fixed:64,4', 'longformer:512,16', 'bigbird:64', 'block-sparse:64,0.25'])('reads %s', (text) => {
    expect(parseMask(text, 1024).scoredPairs(square(1024))).toBeGreaterThan(0)
  })

  it.each(['', 'windows', 'window', 'window:', 'window:abc', 'window:-4', 'window:1e30', 'full:1', 'constructor', 'window:1,2'])('refuses %j and lists the forms', (text) => {
    expect(() => parseMask(text, 64)).toThrow(/^Expected mask to be one of full, causal, .* but received /)
  })

  it.each([['window:0', 'Expected window to be a whole number from 1'], ['block-sparse:64,2', 'Expected density to be a number from 0 to 1'], ['fixed:4,5', 'Expected summary to be a whole number from 1 to 4']])('refuses %s: %s', (text, message) => {
    expect(() => parseMask(text, 64)).toThrow(message)
  })
})

function bruteForce(mask: Mask, { queryLen, keyLen }: PairShape): number {
  let pairs = 0
  for (let query = keyLen - queryLen; query < keyLen; query++) {
    for (let key = 0; key < keyLen; key++)
      pairs += mask.allows(query, key) ? 1 : 0
  }
  return pairs
}

function bruteCoverage(mask: Mask, { queryLen, keyLen }: PairShape, row: number, column: number, tileRows: number, tileCols: number): string {
  let kept = 0
  let all = 0
  for (let query = row; query < Math.min(queryLen, row + tileRows); query++) {
    for (let key = column; key < Math.min(keyLen, column + tileCols); key++) {
      kept += mask.allows(query + keyLen - queryLen, key) ? 1 : 0
      all++
    }
  }
  return kept === 0 ? 'empty' : kept === all ? 'full' : 'partial'
}
