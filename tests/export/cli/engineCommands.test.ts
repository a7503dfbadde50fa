import type { Gpu } from '../../../engine/hardware/gpus'
import type { Comparison } from '../../../engine/measured/compareMeasured'
import type { Decoding } from '../../../engine/memory/decoding'
import type { ModelMemory } from '../../../engine/memory/modelMemory'
import type { Simulation } from '../../../engine/memory/simulate'
import { describe, expect, it } from 'vitest'
import { findGpu } from '../../../engine/hardware/gpus'
import { gpt2Medium } from '../../../engine/memory/attentionShape'
import { simulate } from '../../../engine/memory/simulate'
import { runThreadeck } from './runThreadeck'

describe('threadeck simulate', () => {
  it('--json prints what the engine counts, by default GPT-2 medium on an A100', async () => {
    const { stdout, stderr, exitCode } = await runThreadeck(['simulate', '--algorithm', 'standard', '--json'])
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(simulate({ algorithm: 'standard', gpu: findGpu('a100-40'), shape: gpt2Medium }))))
  })

  it('--json has the fields that scripts read', async () => {
    const { stdout } = await runThreadeck(['simulate', '--gpu', 'h100', '--batch', '2', '--heads', '32', '--kv-heads', '8', '--seq', '4096', '--head-dim', '128', '--mask', 'causal', '--json'])
    const simulation = JSON.parse(stdout) as Simulation
    expect(simulation).toMatchObject({
      algorithm: 'flash-2',
      gpu: 'h100',
      shape: { batchSize: 2, numHeads: 32, numKvHeads: 8, queryLen: 4096, keyLen: 4096, headDim: 128, bytesPerElement: 2 },
      pass: 'forward',
      pairs: { scored: 4096 * 4097 / 2, total: 4096 ** 2 },
      tile: { rows: 128, cols: 64, sramBytes: (128 + 2 * 64) * 128 * 2, sramLimitBytes: 227 * 1024 },
      time: { bound: expect.stringMatching(/^(?:memory|compute)$/) },
    })
    expect(simulation.hbm.bySteps.reduce((sum, step) => sum + step.bytesRead, 0)).toBe(simulation.hbm.bytesRead)
  })

  it.each([
    [['--algorithm', 'standard'], '9.127 GB of HBM traffic'],
    [['--algorithm', 'flash-1', '--sram', '196608'], '1.669 GB of HBM traffic'],
    [['--algorithm', 'flash-2', '--tile-rows', '64', '--tile-cols', '64'], '4.568 GB of HBM traffic'],
    [['--algorithm', 'standard', '--pass', 'training'], '25.23 GB of HBM traffic'],
    [['--algorithm', 'flash-1', '--sram', '196608', '--pass', 'training'], '4.647 GB of HBM traffic'],
    [['--algorithm', 'flash-1', '--sram', '196608'], 'may use 163 KB of SRAM, not 192 KB'],
    [['--gpu', 'list'], 'rtx-4090'],
  ])('%j prints %s', async (flags, text) => {
    const { stdout, exitCode } = await runThreadeck(['simulate', ...flags])
    expect(exitCode).toBe(0)
    expect(stdout).toContain(text)
  })

  it('--compare sets the three algorithms side by side, in one unit', async () => {
    const { stdout } = await runThreadeck(['simulate', '--compare', '--json'])
    expect((JSON.parse(stdout) as Simulation[]).map(simulation => simulation.algorithm)).toEqual(['standard', 'flash-1', 'flash-2'])
    const text = (await runThreadeck(['simulate', '--compare'])).stdout
    expect(text.match(/\d GB/g)?.length).toBeGreaterThanOrEqual(3)
  })
})

describe('threadeck simulate with an L2 cache', () => {
  it('prints what moves between SMs and L2 apart from what HBM moves, and a lower bound of the time apart from an estimate', async () => {
    const { stdout } = await runThreadeck(['simulate', '--gpu', 'h100'])
    expect(stdout).toMatch(/SM to L2 +2\.42 GB, counted/)
    expect(stdout).toMatch(/HBM +531\.6 MB, modelled, within 10 %/)
    expect(stdout).toMatch(/time, lower bound +277\.8 µs at the data sheet's rates/)
    expect(stdout).toMatch(/time, estimate +931\.2 µs within 15 %; fitted: launch 11 µs, share of the matmul rate 42 %/)
  })

  it.each([
    ['standard', ['--gpu', 'h100'], { hbmBytes: 9_126_805_504, error: 0.03 }],
    ['flash-1', ['--gpu', 'h100', '--tile-rows', '64', '--tile-cols', '128'], { hbmBytes: expect.closeTo(3.7665e9, -6), error: 0.03 }],
    ['flash-2', ['--gpu', 'h100'], { hbmBytes: expect.closeTo(0.5316e9, -5), error: 0.1 }],
    ['flash-2', ['--gpu', 'h100', '--no-l2'], null],
    ['flash-2', ['--gpu', 'h100', '--head-dim', '128', '--mask', 'causal'], null],
    ['flash-2', ['--gpu', 'h100', '--batch', '1', '--seq', '131072'], { hbmBytes: expect.closeTo(4.222e9, -6), error: 0.25 }],
  ])('of %s with %j says in --json what is modelled', async (algorithm, flags, modelled) => {
    const { stdout } = await runThreadeck(['simulate', '--algorithm', algorithm, ...flags, '--json'])
    expect((JSON.parse(stdout) as Simulation).modelled).toEqual(modelled)
  })

  it('--pass decode counts one token after a cache: 64 sequences of 8,192 tokens, 8 heads of key and value of 128', async () => {
    const flags = ['simulate', '--gpu', 'h100', '--pass', 'decode', '--context', '8192', '--batch', '64', '--heads', '32', '--kv-heads', '8', '--head-dim', '128']
    const decoding = JSON.parse((await runThreadeck([...flags, '--json'])).stdout) as Decoding
    // 64 x 8,192 tokens x 8 heads x 2 x 128 numbers of 2 bytes
    expect(decoding).toMatchObject({ pass: 'decode', context: 8192, cacheBytes: 2_147_483_648, splits: 1, modelled: { error: 0.03 }, time: { bound: 'memory' }, batching: { stopsHelpingAt: 17 } })
    expect(decoding.tokensPerSecond).toBeCloseTo(64 / decoding.estimate!.seconds)
    expect((await runThreadeck(flags)).stdout).toMatch(/batching +stops helping at 17 sequences/)
  })

  it('--against prints every measured row with what is counted, modelled and measured', async () => {
    const { rows } = JSON.parse((await runThreadeck(['simulate', '--against', 'h100', '--json'])).stdout) as { rows: Comparison[] }
    expect(rows).toHaveLength(110)
    expect(rows[0]).toMatchObject({ shape: 'gpt2-medium', kernel: 'standard', counted: { l2Bytes: 9_126_805_504, hbmBytes: 9_126_805_504 }, modelled: { hbmBytes: 9_126_805_504 }, measured: { hbmBytes: 9_081_497_088, milliseconds: 3.6898 }, ratio: expect.closeTo(1.005, 3) })
    expect((await runThreadeck(['simulate', '--against', 'all'])).stdout.match(/flash-sdpa /g)).toHaveLength(2 * 24)
  })
})

describe('threadeck memory', () => {
  it('--json prints weights, cache and the longest text', async () => {
    const { stdout } = await runThreadeck(['memory', '--model', 'llama-3.1-8b', '--gpu', 'h100', '--context', '131072', '--json'])
    expect(JSON.parse(stdout) as ModelMemory).toMatchObject({ weightsBytes: 16e9, kvCacheBytes: 17179869184, fits: true, maxContext: 488281, byLayerKind: [{ kind: 'global', layers: 32 }] })
  })

  it('--model list and --gpu list print what there is', async () => {
    expect((await runThreadeck(['memory', '--model', 'list'])).stdout).toContain('gpt-oss-120b')
    expect((JSON.parse((await runThreadeck(['memory', '--gpu', 'list', '--json'])).stdout) as Gpu[]).map(gpu => gpu.name)).toContain('b200')
  })

  it.each(['gpt-oss-20b', 'gpt-oss-120b', 'gemma-3-12b', 'gemma-3-27b', 'deepseek-v3'])('knows %s', async (model) => {
    const { stdout, exitCode } = await runThreadeck(['memory', '--model', model, '--gpu', 'mi355x', '--json'])
    expect(exitCode).toBe(0)
    expect((JSON.parse(stdout) as ModelMemory).weightsBytes).toBeGreaterThan(0)
  })

  it('answers with the cache alone where no source counts the weights', async () => {
    const { stdout } = await runThreadeck(['memory', '--model', 'deepseek-v3.2'])
    expect(stdout).toContain('cache of 61 layers with one latent vector per token, 163,840 tokens each')
    expect(stdout).toContain('The cache alone fits; no source counts the weights.')
    expect(stdout).not.toMatch(/^weights/m)
  })

  it('says that weights alone are too large', async () => {
    expect((await runThreadeck(['memory', '--model', 'llama-3.1-405b'])).stdout).toContain('It does not fit. The weights alone are too large.')
  })
})

it.each([
  [['simulate', '--kv-heads', '3'], 'Expected kv-heads to divide the 16 heads, but received 3'],
  [['simulate', '--seq', '0'], 'Expected --seq to be a whole number from 1, but received 0.'],
  [['simulate', '--seq', '-5'], 'Expected --seq to be a whole number from 1, but received -5.'],
  [['simulate', '--heads', 'NaN'], 'Expected --heads to be a whole number from 1, but received NaN.'],
  [['simulate', '--batch', '1e30'], 'Expected --batch to be a whole number from 1, but received 1e30.'],
  [['simulate', '--head-dim', '60'], 'Expected head-dim to be a multiple of 8 for a tile on a GPU, but received 60.'],
  [['simulate', '--mask', 'windows:3'], 'Expected mask to be one of full'],
  [['simulate', '--gpu', 'h10'], 'did you mean h100?'],
  [['simulate', '--algorithm', 'flash'], 'Expected --algorithm to be one of standard, flash-1, flash-2'],
  [['simulate', '--tile-rows', '512', '--tile-cols', '512'], '(Q 512 + K 512 + V 512) x 64 x 2 bytes = 196608 bytes'],
  [['simulate', '--against', 'h10'], 'Expected --against to be one of h100, h200, all, but received h10'],
  [['simulate', '--markdown'], 'Expected --markdown with --against'],
  [['simulate', '--context', '8'], 'Expected --context with --pass decode alone'],
  [['simulate', '--pass', 'decode', '--mask', 'window:8'], 'Expected --mask to be full or causal with --pass decode'],
  [['simulate', '--pass', 'decode', '--compare'], 'Expected --algorithm to be flash-2 with --pass decode'],
  [['simulate', '--pass', 'backward'], 'Expected --pass to be one of forward, training'],
  [['simulate', '--sram', '1'], 'Expected sram to hold the smallest tile, (Q 1 + K 1 + V 1) x 64 x 2 bytes = 384 bytes, but received 1'],
  [['simulate', '--algorithm', 'flash-1', '--sram', '511'], '= 512 bytes, but received 511'],
  [['simulate', '--model', 'list'], 'but received --model: threadeck memory has it; see threadeck simulate --help.'],
  [['memory', '--model', 'llama'], 'Expected model to be one of'],
  [['memory', '--context', '0'], 'Expected --context to be a whole number from 1, but received 0.'],
])('threadeck %j is refused in one sentence, with exit code 2', async (args, message) => {
  const { stdout, stderr, exitCode } = await runThreadeck(args)
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
  expect(stderr).toMatch(/^threadeck: [^\n]+\n$/)
  expect(stderr).toContain(message)
})
