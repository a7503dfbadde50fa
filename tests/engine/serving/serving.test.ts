import { describe, expect, it } from 'vitest'
import { findGpu } from '../../../engine/hardware/gpus'
import { findModel } from '../../../engine/hardware/models'
import { prefillDecode } from '../../../engine/serving/prefillDecode'
import { ringAttention } from '../../../engine/serving/ringAttention'

const h100 = findGpu('h100')
const llama = findModel('llama-3.1-8b')

describe('prefillDecode(model, gpu, options)', () => {
  // 16e9 bytes of weights and 131,072 x 8,192 of cache; 2 x 8e9 operations and 4 x 32 layers x 32 heads x 128 x 8,192
  it('of one token of Llama 3.1 8B reads weights and cache once: one operation a byte', () => {
    const { decode } = prefillDecode(llama, h100, { context: 8192 })
    expect(decode.bytes).toBe(16e9 + 131_072 * 8192)
    expect(decode.flops).toBe(16e9 + 4 * 32 * 32 * 128 * 8192)
    expect(decode.arithmeticIntensity).toBeCloseTo(1.19, 2)
    expect(decode.bound).toBe('memory')
    expect(decode.tokensPerSecond).toBeCloseTo(3350e9 / decode.bytes)
  })

  // 2 x 8e9 x 8,192 and half a square of pairs
  it('of a prompt reads the weights once for all its tokens, and is bound by compute', () => {
    const { prefill, decode, ridgePoint } = prefillDecode(llama, h100, { context: 8192 })
    expect(prefill.bytes).toBe(decode.bytes)
    expect(prefill.flops).toBe(16e9 * 8192 + 4 * 32 * 32 * 128 * 8192 * 8193 / 2)
    expect(prefill.bound).toBe('compute')
    expect(prefill.arithmeticIntensity).toBeGreaterThan(20 * ridgePoint)
    expect(prefill.tokensPerSecond / decode.tokensPerSecond).toBeGreaterThan(200)
  })

  it('of more sequences gives more tokens, but never more than the bandwidth over one cache', () => {
    const rates = [1, 2, 4, 8, 16, 32, 64, 1024].map(batchSize => prefillDecode(llama, h100, { context: 8192, batchSize }).decode.tokensPerSecond)
    expect(rates).toEqual(rates.toSorted((a, b) => a - b))
    expect(rates[1] / rates[0]).toBeGreaterThan(1.8)
    expect(rates.at(-1)).toBeLessThan(3350e9 / (131_072 * 8192))
  })

  it('says when batching stops helping, when the caches weigh as much as the weights, and what fits', () => {
    const { stopsHelpingAt, evenBatch, largestBatch } = prefillDecode(llama, h100, { context: 8192 })
    // b / (W + b C) >= 0.9 / C where b C >= 9 W
    expect(stopsHelpingAt).toBe(Math.ceil(9 * 16e9 / (131_072 * 8192)))
    expect(evenBatch).toBeCloseTo(14.9, 1)
    expect(largestBatch).toBe(Math.floor(64e9 / (131_072 * 8192)))
  })

  it('of windows counts what they keep', () => {
    const gemma = findModel('gemma-3-4b')
    const flops = (context: number) => prefillDecode(gemma, h100, { context }).decode.flops
    // 5 global layers alone grow beyond 1,024 tokens: 4 x 8 x 256 operations a token and layer
    expect(flops(3000) - flops(2000)).toBe(5 * 1000 * 4 * 8 * 256)
  })

  it.each(['deepseek-v3', 'gpt-oss-20b', 'deepseek-v3.2'])('refuses %s, whose weights are not all used or not of 16 bits', (name) => {
    expect(() => prefillDecode(findModel(name), h100, { context: 1 })).toThrow(`Expected model to be a dense one of 16 bits, but received ${name}`)
  })
})

describe('ringAttention(options)', () => {
  const shape = { batchSize: 1, numHeads: 32, numKvHeads: 8, headDim: 128, bytesPerElement: 2 }

  it('of 4 GPUs passes every block of keys by every GPU, each GPU another one in each step', () => {
    const { steps } = ringAttention({ gpus: 4, gpu: h100, tokens: 4096, shape })
    expect(steps.map(({ held }) => held)).toEqual([[0, 1, 2, 3], [3, 0, 1, 2], [2, 3, 0, 1], [1, 2, 3, 0]])
  })

  it.each([1, 2, 3, 8])('of %d GPUs scores every pair of query and key block once', (gpus) => {
    const { steps } = ringAttention({ gpus, gpu: h100, tokens: 8192, shape })
    const pairs = steps.flatMap(({ held }) => held.map((block, holder) => `${holder} ${block}`))
    expect(new Set(pairs).size).toBe(gpus ** 2)
    expect(pairs).toHaveLength(gpus ** 2)
  })

  // 131,072 tokens a GPU, 8 heads of 128, key and value, 2 bytes; 4 x 32 heads x n^2 x 128
  it('of a million tokens over 8 GPUs sends 537 MB a step, which computing hides', () => {
    const ring = ringAttention({ gpus: 8, gpu: h100, tokens: 1_048_576, shape })
    expect(ring).toMatchObject({ tokensPerGpu: 131_072, bytesPerStep: 2 * 8 * 131_072 * 128 * 2, bytesSent: 7 * 2 * 8 * 131_072 * 128 * 2, flopsPerStep: 4 * 32 * 131_072 ** 2 * 128 })
    expect(ring.ratio).toBeGreaterThan(100)
  })

  it('hides the sending from the tokens on at which both take the same time', () => {
    const { hiddenFrom } = ringAttention({ gpus: 2, gpu: h100, tokens: 2, shape })
    const ratioAt = (tokensPerGpu: number) => ringAttention({ gpus: 2, gpu: h100, tokens: 2 * tokensPerGpu, shape }).ratio
    expect(ratioAt(hiddenFrom)).toBeGreaterThanOrEqual(1)
    expect(ratioAt(hiddenFrom - 1)).toBeLessThan(1)
  })

  it('of one GPU sends nothing', () => {
    expect(ringAttention({ gpus: 1, gpu: h100, tokens: 10, shape }).bytesSent).toBe(0)
  })

  it('refuses fewer tokens than GPUs', () => {
    expect(() => ringAttention({ gpus: 4, gpu: h100, tokens: 3, shape })).toThrow('Expected tokens to be a whole number from 4')
  })
})
