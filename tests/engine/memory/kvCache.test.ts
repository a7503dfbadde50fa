import { describe, expect, it } from 'vitest'
import { findGpu } from '../../../engine/hardware/gpus'
import { findModel, models } from '../../../engine/hardware/models'
import { cacheSavings } from '../../../engine/memory/cacheSavings'
import { kvBytesPerToken, kvCacheByKind, kvCacheBytes, localLayers, multiHeadBytesPerToken, scoresBytes } from '../../../engine/memory/kvCache'
import { modelMemory } from '../../../engine/memory/modelMemory'

const GiB = 1024 ** 3

describe('kvCacheBytes(model, { tokens }) in GiB, fp16, batch 1', () => {
  // 2 x layers x kv-heads x 128 x tokens x 2 bytes; Llama 3.1 8B: 2 x 32 x 8 x 128 x 2 = 131,072 bytes a token
  it.each([
    ['llama-3.1-8b', 131_072, [0.5, 1, 4, 16, 128]],
    ['mistral-7b-v0.3', 131_072, [0.5, 1, 4, 16, 128]],
    ['llama-2-7b', 524_288, [2, 4, 16, 64, 512]],
    ['llama-3.1-70b', 327_680, [1.25, 2.5, 10, 40, 320]],
    ['llama-3.1-405b', 516_096, [1.969, 3.938, 15.75, 63, 504]],
    ['qwen2.5-7b', 57_344, [0.219, 0.438, 1.75, 7, 56]],
  ])('of %s takes %d bytes a token', (name, perToken, sizes) => {
    const model = findModel(name)
    expect(kvBytesPerToken(model)).toBe(perToken)
    expect([4096, 8192, 32_768, 131_072, 1_048_576].map(tokens => Math.round(kvCacheBytes(model, { tokens }) / GiB * 1000) / 1000)).toEqual(sizes)
  })

  it('of Mistral 7B v0.1 stops growing at its window of 4,096', () => {
    const model = findModel('mistral-7b-v0.1')
    expect(kvCacheBytes(model, { tokens: 100_000 })).toBe(kvCacheBytes(model, { tokens: 4096 }))
  })

  // 4 global layers keep 32,768 tokens, 22 local ones 512; 2 x 1 x 256 x 2 bytes a token and layer
  it('of Gemma 3 1B at 32,768 tokens counts both kinds of layer', () => {
    expect(kvCacheByKind(findModel('gemma-3-1b'), { tokens: 32_768 })).toEqual([
      { kind: 'global', layers: 4, tokens: 32_768, bytes: 4 * 32_768 * 1024 },
      { kind: 'local', layers: 22, tokens: 512, bytes: 22 * 512 * 1024 },
    ])
  })

  // 18 global layers keep 131,072 tokens, 18 local ones 128; 2 x 8 x 64 x 2 bytes a token and layer
  it('of gpt-oss-120b at 131,072 tokens takes 4.504 GiB, of gpt-oss-20b two thirds of it', () => {
    const bytes = (name: string) => kvCacheBytes(findModel(name), { tokens: 131_072 })
    expect(bytes('gpt-oss-120b') / GiB).toBeCloseTo(4.504, 3)
    expect(bytes('gpt-oss-20b') / bytes('gpt-oss-120b')).toBeCloseTo(2 / 3, 10)
  })

  // 61 x (512 + 64) x 2 bytes
  it('of DeepSeek-V3 takes 70,272 bytes a token, one latent vector a layer: 57 times less than heads of its own would', () => {
    const model = findModel('deepseek-v3')
    expect(kvBytesPerToken(model)).toBe(70_272)
    expect(kvCacheByKind(model, { tokens: 1000 })).toEqual([{ kind: 'latent', layers: 61, tokens: 1000, bytes: 70_272_000 }])
    expect(multiHeadBytesPerToken(model) / kvBytesPerToken(model)).toBeCloseTo(56.9, 1)
  })

  // 20 states of 32 x 128 x 128 numbers, 7 layers of 576 numbers a token
  it('of Kimi Linear grows with 7 of its 27 layers alone', () => {
    const bytes = (tokens: number) => kvCacheBytes(findModel('kimi-linear-48b'), { tokens })
    expect(bytes(1)).toBe(20 * 32 * 128 * 128 * 2 + 7 * 576 * 2)
    expect(bytes(1001) - bytes(1)).toBe(1000 * 7 * 576 * 2)
  })

  // 43 windows of 128 rows of 512; at 1,048,576 tokens 21 x 262,144 rows of 512 + 128 and 20 x 8,192 rows of 512
  it('of DeepSeek-V4 Flash keeps one row for 4 or 128 tokens beyond a window', () => {
    expect(kvCacheBytes(findModel('deepseek-v4-flash'), { tokens: 1_048_576 })).toBe(2 * (43 * 128 * 512 + 21 * 262_144 * 640 + 20 * 8192 * 512))
    expect(kvCacheBytes(findModel('deepseek-v4-flash'), { tokens: 1_048_576 }) / kvCacheBytes(findModel('deepseek-v3.2'), { tokens: 1_048_576 })).toBeLessThan(0.1)
  })

  // 12 global layers keep everything, 36 a chunk of 8,192
  it('of Llama 4 Scout keeps a chunk in three of four layers', () => {
    expect(kvCacheByKind(findModel('llama-4-scout'), { tokens: 1_000_000 }).map(({ kind, layers, tokens }) => [kind, layers, tokens])).toEqual([['global', 12, 1_000_000], ['local', 36, 8192]])
  })

  it.each([['gemma-2-9b', 21], ['gemma-3-4b', 29], ['gpt-oss-120b', 18], ['gpt-oss-20b', 12], ['gemma-3-12b', 40], ['gemma-3-27b', 52], ['modernbert-base', 14], ['modernbert-large', 18], ['llama-3.1-8b', 0]])('%s has %d local layers', (name, layers) => {
    expect(localLayers(findModel(name))).toBe(layers)
  })

  it.each([[-1], [1.5], [Number.NaN], [1e30]])('refuses %d tokens', (tokens) => {
    expect(() => kvCacheBytes(models[0], { tokens })).toThrow(`Expected context to be a whole number from 0 to 1099511627776, but received ${tokens}.`)
  })
})

describe('scoresBytes(tokens)', () => {
  it.each([[4096, 32 / 1024], [8192, 0.125], [100_000, 18.6], [131_072, 32], [1_000_000, 1.82 * 1024]])('of %d tokens in fp16 takes %d GiB', (tokens, size) => {
    expect(scoresBytes(tokens) / GiB / size).toBeCloseTo(1, 2)
  })
})

describe('modelMemory(model, gpu, options)', () => {
  // (80e9 - 16e9) / 131,072
  it('of Llama 3.1 8B on an H100 fits 131,072 tokens and stops at 488,281', () => {
    expect(modelMemory(findModel('llama-3.1-8b'), findGpu('h100'), { tokens: 131_072 })).toMatchObject({ weightsBytes: 16e9, kvCacheBytes: 16 * GiB, fits: true, maxContext: 488_281 })
  })

  it('says that maxContext fits and one token more does not', () => {
    for (const model of models) {
      const { maxContext } = modelMemory(model, findGpu('a100-40'), { tokens: 1024 })
      if (typeof maxContext !== 'number' || maxContext === 0)
        continue
      expect(modelMemory(model, findGpu('a100-40'), { tokens: maxContext }).fits).toBe(true)
      expect(modelMemory(model, findGpu('a100-40'), { tokens: maxContext + 1 }).fits).toBe(false)
    }
  })

  it('of a model whose weights do not fit has room for no token', () => {
    expect(modelMemory(findModel('llama-3.1-405b'), findGpu('h100'), { tokens: 1 })).toMatchObject({ fits: false, maxContext: 0 })
  })

  it('of a model whose weights no source counts is of the cache alone', () => {
    expect(modelMemory(findModel('deepseek-v3.2'), findGpu('h100'), { tokens: 163_840 })).toMatchObject({ weightsBytes: null, kvCacheBytes: 61 * (576 + 128) * 2 * 163_840, fits: true })
  })

  it('of a B200 counts with the 180 GB that can be had of its 192', () => {
    const { hbmBytes, maxContext } = modelMemory(findModel('llama-3.1-8b'), findGpu('b200'), { tokens: 1 })
    expect(hbmBytes).toBe(180e9)
    expect(maxContext).toBe(Math.floor((180e9 - 16e9) / 131_072))
  })

  it('of a model with windows only is unbounded', () => {
    expect(modelMemory(findModel('mistral-7b-v0.1'), findGpu('h100'), { tokens: 1 }).maxContext).toBe('unbounded')
  })
})

it('findModel(name) names the nearest for an unknown one', () => {
  expect(() => findModel('lama-3.1-8b')).toThrow('did you mean llama-3.1-8b?')
})

describe('cacheSavings(tokens)', () => {
  it('has a real model for each kind, beside a key and a value for every head', () => {
    const savings = cacheSavings(131_072)
    expect(savings.map(({ kind, times }) => [kind, Math.round(times * 10) / 10])).toEqual([['multi-head', 1], ['grouped', 4], ['8-bit', 8], ['multi-query', 8], ['window', 16], ['latent', 56.9]])
    expect(savings.find(({ kind }) => kind === 'latent')!.bytesPerToken).toBe(70_272)
  })
})
