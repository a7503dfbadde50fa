import type { AttentionShape } from '../../../engine/memory/attentionShape'
import type { Algorithm } from '../../../engine/memory/peakExtra'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { causal, full, slidingWindow } from '../../../engine/attention/bandMask'
import { dilated } from '../../../engine/attention/dilatedMask'
import { globalWindow } from '../../../engine/attention/globalWindowMask'
import { maskTiles } from '../../../engine/attention/maskTiles'
import { fixed, strided } from '../../../engine/attention/sparseTransformerMask'
import { findGpu, gpus, sramSpeed } from '../../../engine/hardware/gpus'
import { gpt2Medium } from '../../../engine/memory/attentionShape'
import { flash1Events, flash2Events } from '../../../engine/memory/flashTraffic'
import { ridgePoint } from '../../../engine/memory/roofline'
import { simulate } from '../../../engine/memory/simulate'
import { standardEvents } from '../../../engine/memory/standardTraffic'
import { tileWork } from '../../../engine/memory/tileWork'
import { sumBySteps, sumEvents } from '../../../engine/memory/trafficEvent'

const a100 = findGpu('a100-40')
const bytes = (events: Parameters<typeof sumEvents>[0]) => sumEvents(events).bytesRead + sumEvents(events).bytesWritten
const paper = { tileRows: 64, tileCols: 384 }

describe('GPT-2 medium: batch 64, 16 heads, 1,024 tokens, head size 64, fp16', () => {
  // A head: Nd = 65,536 and N^2 = 1,048,576 elements of 2 bytes; 1,024 heads.

  // (4 Nd + 4 N^2) * 2 * 1,024 = 9.127 GB
  it('standard attention moves 9.127 GB forward', () => {
    expect(bytes(standardEvents(gpt2Medium, 'forward')) / 1e9).toBeCloseTo(9.127, 3)
  })

  // (12 Nd + 11 N^2) * 2 * 1,024 = 25.23 GB
  it('standard attention moves 25.2 GB forward and backward', () => {
    expect(bytes(standardEvents(gpt2Medium, 'training')) / 1e9).toBeCloseTo(25.23, 2)
  })

  // M = 192 KB = 98,304 elements: Bc = 384, Br = 64, 3 passes. Initialise Nd + 2 statistics a row, K and V once,
  // 3 x (Q, O in, O out, statistics in and out): 139,264 + 262,144 + 3 * 409,600 = 1,630,208 bytes a head.
  it('FlashAttention-1 with 192 KB moves 1.669 GB forward', () => {
    expect(bytes(flash1Events(gpt2Medium, paper, full(), 'forward')) / 1e9).toBeCloseTo(1.669, 3)
    expect(simulate({ algorithm: 'flash-1', gpu: a100, shape: gpt2Medium, sramBytes: 192 * 1024 })).toMatchObject({ tile: { rows: 64, cols: 384 }, hbm: { bytesRead: expect.any(Number) } })
  })

  // Backward: gradients set to 0 (3 Nd), K and V once (2 Nd), 3 x (5 Nd + statistics), dK and dV (2 Nd): 2.978 GB on top.
  it('FlashAttention-1 with 192 KB moves 4.65 GB forward and backward', () => {
    expect(bytes(flash1Events(gpt2Medium, paper, full(), 'training')) / 1e9).toBeCloseTo(4.65, 2)
  })

  // Q, O and one statistic once, K and V for each of 8 (16) query tiles.
  it.each([[128, 2.42], [64, 4.568]])('FlashAttention-2 with %d tile rows moves %d GB forward', (tileRows, gigabytes) => {
    expect(bytes(flash2Events(gpt2Medium, { tileRows, tileCols: 128 }, full(), 'forward')) / 1e9).toBeCloseTo(gigabytes, 2)
  })

  // 4 N^2 d a head
  it.each(['standard', 'flash-1', 'flash-2'] as const)('%s computes 274.9 GFLOP forward', (algorithm) => {
    expect(simulate({ algorithm, gpu: a100, shape: gpt2Medium }).flops / 1e9).toBeCloseTo(274.9, 1)
  })

  // 1,024 heads of 1,048,576 elements of 2 bytes, twice
  it('standard attention holds two copies of 2.147 GB besides its inputs and outputs, FlashAttention a few MB', () => {
    expect(simulate({ algorithm: 'standard', gpu: a100, shape: gpt2Medium }).peakExtraBytes / 1e9).toBeCloseTo(2 * 2.147, 2)
    expect(simulate({ algorithm: 'flash-2', gpu: a100, shape: gpt2Medium }).peakExtraBytes).toBe(64 * 16 * 1024 * 4)
  })

  it('an L2 cache explains less traffic than counted', () => {
    const { hbm, modelled } = simulate({ algorithm: 'flash-2', gpu: a100, shape: gpt2Medium })
    // Q, K, V once each: 3 * 134,217,728; O and a statistic: 138,412,032, less 0.18 of 41,943,040 that stay
    expect(modelled!.hbmBytes).toBeCloseTo(3 * 134_217_728 + 138_412_032 - 0.18 * 41_943_040, 0)
    expect(hbm.bytesRead + hbm.bytesWritten).toBeGreaterThan(4 * modelled!.hbmBytes)
    expect(simulate({ algorithm: 'flash-2', gpu: a100, shape: gpt2Medium, l2: false })).toMatchObject({ modelled: null, hbm })
  })
})

describe('the sum of the events equals the closed form', () => {
  const element = (shape: AttentionShape) => shape.batchSize * shape.numHeads * shape.bytesPerElement
  const groups = ({ batchSize, numHeads, numKvHeads, keyLen, headDim, bytesPerElement }: AttentionShape) => numHeads === numKvHeads ? 0 : 2 * batchSize * keyLen * headDim * bytesPerElement * (numHeads + numKvHeads)

  it('of standard attention', () => {
    fc.assert(fc.property(arbitraryShape(), (shape) => {
      const { queryLen: n, keyLen: m, headDim: d } = shape
      expect(bytes(standardEvents(shape, 'forward'))).toBe(element(shape) * (2 * n * d + 2 * m * d + 4 * n * m))
      expect(bytes(standardEvents(shape, 'training'))).toBe(element(shape) * (6 * n * d + 6 * m * d + 11 * n * m) + groups(shape))
    }), { numRuns: 500, seed: 1 })
  })

  it('of FlashAttention-1', () => {
    fc.assert(fc.property(arbitraryShape(), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (shape, tileRows, tileCols) => {
      const { queryLen: n, keyLen: m, headDim: d, batchSize, numHeads } = shape
      const passes = Math.ceil(m / tileCols)
      const statistics = batchSize * numHeads * 4
      const forward = element(shape) * (n * d + 2 * m * d + passes * 3 * n * d) + statistics * (2 * n + passes * 4 * n)
      const backward = element(shape) * (n * d + 2 * m * d + 2 * m * d + passes * 5 * n * d + 2 * m * d) + statistics * passes * 2 * n + groups(shape)
      expect(bytes(flash1Events(shape, { tileRows, tileCols }, full(), 'forward'))).toBe(forward)
      expect(bytes(flash1Events(shape, { tileRows, tileCols }, full(), 'training'))).toBe(forward + backward)
    }), { numRuns: 500, seed: 2 })
  })

  it('of FlashAttention-2', () => {
    fc.assert(fc.property(arbitraryShape(), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (shape, tileRows, tileCols) => {
      const { queryLen: n, keyLen: m, headDim: d, batchSize, numHeads } = shape
      const [rowTiles, columnTiles] = [Math.ceil(n / tileRows), Math.ceil(m / tileCols)]
      const statistics = batchSize * numHeads * 4
      const forward = element(shape) * (2 * n * d + rowTiles * 2 * m * d) + statistics * n
      const backward = element(shape) * (2 * n * d + n * d + 2 * m * d + columnTiles * 5 * n * d + 2 * m * d) + statistics * (n + columnTiles * 2 * n) + groups(shape)
      expect(bytes(flash2Events(shape, { tileRows, tileCols }, full(), 'forward'))).toBe(forward)
      expect(bytes(flash2Events(shape, { tileRows, tileCols }, full(), 'training'))).toBe(forward + backward)
    }), { numRuns: 500, seed: 3 })
  })

  it('step by step as well as in all', () => {
    const events = flash1Events(gpt2Medium, paper, full(), 'training')
    expect(sumBySteps(events).reduce((sum, step) => sum + step.bytesRead + step.bytesWritten, 0)).toBe(bytes(events))
  })
})

describe('tileWork(mask, shape, tileRows, tileCols)', () => {
  it('equals the tiles of the mask, for bands and others', () => {
    fc.assert(fc.property(fc.constantFrom(full(), causal(), slidingWindow(10), strided(6), strided(16), fixed(8, 3), fixed(12), dilated(8, 3), globalWindow(6, 5)), fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (mask, queryLen, keyLen, tileRows, tileCols) => {
      const grid = maskTiles(mask, { queryLen, keyLen }, tileRows, tileCols)
      let [keyRows, queryRows, area] = [0, 0, 0]
      for (let row = 0; row < grid.rows; row++) {
        for (let column = 0; column < grid.columns; column++) {
          if (grid.coverage(row, column) === 'empty')
            continue
          const [rows, columns] = [Math.min(tileRows, queryLen - row * tileRows), Math.min(tileCols, keyLen - column * tileCols)]
          keyRows += columns
          queryRows += rows
          area += rows * columns
        }
      }
      expect(tileWork(mask, { queryLen, keyLen }, tileRows, tileCols)).toEqual({ tiles: grid.touched, keyRows, queryRows, area })
    }), { numRuns: 2000, seed: 5 })
  })
})

describe('simulate(options)', () => {
  it('of a window moves bytes in proportion to the length, without one in proportion to its square', () => {
    const traffic = (seqLen: number, mask = full()) => simulate({ algorithm: 'flash-2', gpu: a100, shape: { ...gpt2Medium, queryLen: seqLen, keyLen: seqLen }, mask }).hbm.bytesRead
    expect(traffic(16384, slidingWindow(128)) / traffic(8192, slidingWindow(128))).toBeCloseTo(2, 1)
    expect(traffic(16384) / traffic(8192)).toBeCloseTo(4, 1)
  })

  it('under a causal mask skips nearly half of the tiles', () => {
    const shape = { ...gpt2Medium, queryLen: 8192, keyLen: 8192 }
    const { flops } = simulate({ algorithm: 'flash-2', gpu: a100, shape, mask: causal() })
    expect(simulate({ algorithm: 'flash-2', gpu: a100, shape }).flops / flops).toBeGreaterThan(1.9)
  })

  it('says that standard attention is bound by memory and FlashAttention-2 by compute at 8,192 tokens', () => {
    const shape = { ...gpt2Medium, batchSize: 8, queryLen: 8192, keyLen: 8192 }
    expect(simulate({ algorithm: 'standard', gpu: a100, shape }).time.bound).toBe('memory')
    expect(simulate({ algorithm: 'flash-2', gpu: a100, shape }).time.bound).toBe('compute')
  })

  it('answers at 1,048,576 tokens with whole numbers', () => {
    const shape = { ...gpt2Medium, batchSize: 1, queryLen: 1_048_576, keyLen: 1_048_576 }
    const { hbm, pairs } = simulate({ algorithm: 'flash-2', gpu: a100, shape, mask: slidingWindow(4096) })
    expect(pairs.scored).toBe(4097 * 1_048_576 - 2048 * 2049)
    expect(Number.isSafeInteger(hbm.bytesRead)).toBe(true)
  })

  it.each([['a100-40', 64, full(), 128, 128], ['a100-40', 128, full(), 128, 64], ['rtx-4090', 128, full(), 128, 32], ['rtx-4090', 128, causal(), 64, 64], ['h100', 256, full(), 128, 64]] as const)('on %s takes the tiles of the kernel for head size %d', (name, headDim, mask, rows, cols) => {
    expect(simulate({ algorithm: 'flash-2', gpu: findGpu(name), shape: { ...gpt2Medium, headDim }, mask }).tile).toMatchObject({ rows, cols })
  })

  // A row of Q, O, K and V takes 2,048 bytes at head size 256: ceil(81.5) rows would take 167,936.
  it('of flash-1 takes tiles that fit every thread block, though the formula rounds up', () => {
    expect(simulate({ algorithm: 'flash-1', gpu: a100, shape: { ...gpt2Medium, headDim: 256 } }).tile).toEqual({ rows: 81, cols: 81, sramBytes: 165_888, sramLimitBytes: 166_912 })
    for (const gpu of gpus) {
      for (const headDim of [8, 40, 64, 72, 96, 128, 192, 256, 512]) {
        const { tile } = simulate({ algorithm: 'flash-1', gpu, shape: { ...gpt2Medium, headDim } })
        expect(tile!.sramBytes, `${gpu.name}, ${headDim}`).toBeLessThanOrEqual(tile!.sramLimitBytes)
      }
    }
  })

  it('notes that a real thread block has less SRAM than the paper\'s formula is given', () => {
    expect(simulate({ algorithm: 'flash-1', gpu: a100, shape: gpt2Medium, sramBytes: 192 * 1024 }).notes).toContain('A thread block on a real A100 40 GB may use 163 KB of SRAM, not 192 KB.')
  })

  it('notes that no cache is counted, where one would spare something', () => {
    const notes = (algorithm: Algorithm, l2: boolean) => simulate({ algorithm, gpu: a100, shape: gpt2Medium, l2 }).notes.join(' ')
    expect(notes('flash-2', false)).toContain('No cache is counted')
    expect(notes('flash-2', true)).toBe('The model of L2 was held against an H100 and an H200, not against the A100 40 GB.')
    expect(notes('standard', false)).toBe('')
  })

  it.each([
    [{ tileRows: 512, tileCols: 512 }, 'Expected tiles to fit the 166912 bytes of SRAM that a thread block may use on a100-40, but received (Q 512 + K 512 + V 512) x 64 x 2 bytes = 196608 bytes: choose smaller ones.'],
    [{ tileRows: 64 }, 'Expected tile-rows and tile-cols to be given together, but received only tile-rows.'],
    [{ shape: { ...gpt2Medium, numKvHeads: 3 } }, 'Expected kv-heads to divide the 16 heads, but received 3: choose 1, 2, 4, 8, 16.'],
    [{ shape: { ...gpt2Medium, headDim: 60 } }, 'Expected head-dim to be a multiple of 8 for a tile on a GPU, but received 60.'],
    [{ shape: { ...gpt2Medium, batchSize: 0 } }, 'Expected batch to be a whole number from 1'],
    [{ shape: { ...gpt2Medium, queryLen: -1 } }, 'Expected query length to be a whole number from 1'],
    [{ shape: { ...gpt2Medium, keyLen: Number.NaN } }, 'received NaN'],
    [{ shape: { ...gpt2Medium, keyLen: 1e30 } }, 'received 1e+30'],
    [{ gpu: findGpu('t4') }, 'Expected gpu to be Ampere or newer for flash-2, but received t4'],
  ])('refuses %j', (wrong, message) => {
    expect(() => simulate({ algorithm: 'flash-2', gpu: a100, shape: gpt2Medium, ...wrong })).toThrow(message)
  })
})

describe('gpus', () => {
  it.each([['rtx-4090', 164], ['a100-40', 201], ['h100', 295]])('%s has its ridge at %d FLOP a byte', (name, ridge) => {
    expect(Math.round(ridgePoint(findGpu(name)))).toBe(ridge)
  })

  // 132 x 128 B x 1.83 GHz and 128 x 128 B x 2.52 GHz; 19 TB/s is the paper's.
  it.each([['a100-40', 19], ['h100', 30.9], ['rtx-4090', 41.3], ['t4', undefined]])('sramSpeed(%s) is %d TB/s', (name, terabytes) => {
    expect(sramSpeed(findGpu(name))?.bytesPerSecond).toEqual(terabytes === undefined ? undefined : expect.closeTo(terabytes * 1e12, -11))
  })

  it('all have a source, and SRAM for a thread block within that of an SM', () => {
    for (const gpu of gpus) {
      expect(gpu.source).not.toBe('')
      expect(gpu.sramBytesPerThreadBlock).toBeLessThanOrEqual(gpu.sramBytesPerSm)
    }
  })

  it('findGpu(name) names the nearest for an unknown one', () => {
    expect(() => findGpu('h10')).toThrow('did you mean h100?')
  })
})

function arbitraryShape(): fc.Arbitrary<AttentionShape> {
  return fc.record({
    batchSize: fc.integer({ min: 1, max: 64 }),
    groups: fc.integer({ min: 1, max: 8 }),
    numKvHeads: fc.integer({ min: 1, max: 8 }),
    queryLen: fc.integer({ min: 1, max: 3000 }),
    keyLen: fc.integer({ min: 1, max: 3000 }),
    headDim: fc.integer({ min: 1, max: 32 }).map(size => 8 * size),
    bytesPerElement: fc.constantFrom(1, 2, 4),
  }).map(({ groups, ...shape }) => ({ ...shape, numHeads: groups * shape.numKvHeads }))
}
