import type { Mask, PairShape } from '../../engine/attention/mask'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { denseAttention } from '../../engine/attention/denseAttention'
import { flashAttention1 } from '../../engine/attention/flashAttention1'
import { flashAttention2 } from '../../engine/attention/flashAttention2'
import { maskTiles } from '../../engine/attention/maskTiles'
import { parseMask } from '../../engine/attention/parseMask'
import { toyModel } from '../../engine/attention/toyModel'
import { tileWork } from '../../engine/memory/tileWork'
import { fuzzSize } from '../fuzzSize'

const count = fc.integer({ min: 1, max: 40 })
const maskName = fc.oneof(
  fc.constantFrom('full', 'causal'),
  fc.tuple(fc.constantFrom('window', 'causal-window', 'strided', 'fixed', 'bigbird'), count).map(([name, size]) => `${name}:${size}`),
  fc.tuple(count, fc.integer({ min: 1, max: 9 })).map(([window, dilation]) => `dilated:${window},${dilation}`),
  fc.tuple(count, count).map(([window, globals]) => `longformer:${window},${globals}`),
  fc.tuple(count, fc.integer({ min: 1, max: 10 })).map(([size, tenths]) => `block-sparse:${size},${tenths / 10}`),
)

it('pairs and tiles of random masks, shapes and tiles are those that counting one by one gives', () => {
  fc.assert(fc.property(maskName, count, count, count, count, (name, queryLen, keyLen, tileRows, tileCols) => {
    const shape = { queryLen, keyLen }
    const mask = parseMask(name, keyLen)
    const brute = countByOne(mask, shape, tileRows, tileCols)
    expect(mask.scoredPairs(shape)).toBe(brute.pairs)
    expect(Array.from(maskTiles(mask, shape, tileRows, tileCols).pairs)).toEqual(brute.tilePairs)
    expect(tileWork(mask, shape, tileRows, tileCols)).toEqual(brute.work)
  }), fuzzSize(4000))
})

it('tiled attention of random masks and tiles is dense attention', () => {
  fc.assert(fc.property(maskName, fc.integer({ min: 2, max: 24 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.nat(), (name, seqLen, tileRows, tileCols, seed) => {
    const head = { ...toyModel({ seqLen, seed }), mask: parseMask(name, seqLen) }
    const dense = denseAttention(head).output
    for (const tiled of [flashAttention1(head, { tileRows, tileCols }), flashAttention2(head, { tileRows, tileCols }).output])
      expect(Math.max(...Array.from(tiled, (value, index) => Math.abs(value - dense[index])))).toBeLessThan(1e-9)
  }), fuzzSize(400))
})

/** The counts by asking for every pair whether it is scored. */
function countByOne(mask: Mask, { queryLen, keyLen }: PairShape, tileRows: number, tileCols: number) {
  const [rows, columns] = [Math.ceil(queryLen / tileRows), Math.ceil(keyLen / tileCols)]
  const tilePairs = Array.from({ length: rows * columns }, () => 0)
  for (let query = 0; query < queryLen; query++) {
    for (let key = 0; key < keyLen; key++)
      tilePairs[Math.floor(query / tileRows) * columns + Math.floor(key / tileCols)] += Number(mask.allows(query + keyLen - queryLen, key))
  }
  const work = { tiles: 0, keyRows: 0, queryRows: 0, area: 0 }
  tilePairs.forEach((pairs, index) => {
    if (pairs === 0)
      return
    const height = Math.min(tileRows, queryLen - Math.floor(index / columns) * tileRows)
    const width = Math.min(tileCols, keyLen - (index % columns) * tileCols)
    work.tiles++
    work.keyRows += width
    work.queryRows += height
    work.area += width * height
  })
  return { pairs: tilePairs.reduce((sum, pairs) => sum + pairs, 0), tilePairs, work }
}
