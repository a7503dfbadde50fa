import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatBytes } from '../../../engine/formatQuantity'
import { findGpu } from '../../../engine/hardware/gpus'
import { compareMeasured } from '../../../engine/measured/compareMeasured'
import { measuredDevices } from '../../../engine/measured/measuredDevice'
import { measuredPage } from '../../../engine/measured/measuredPage'
import { findMeasured, measuredRow, measuredRows } from '../../../engine/measured/measuredRows'
import { longText, modelErrors } from '../../../engine/memory/modelledTraffic'
import { totalBytes } from '../../../engine/memory/trafficEvent'

const rows = measuredRows.map(row => [`${row.gpu} ${row.shape} ${row.kernel} ${row.pass}`, row] as const)

describe.each(rows)('%s', (_name, row) => {
  const comparison = compareMeasured(row)
  const { modelled, measured, ratio, extra, kernelTime, notes } = comparison

  it('moves the bytes of HBM that are modelled, within the error stated, or is not modelled and says why', () => {
    if (!modelled) {
      expect(notes.join(' ')).toMatch(/Not modelled: .+\./)
      return
    }
    if (measured.hbmBytes === null)
      return
    expect(ratio).toBe(modelled.hbmBytes / measured.hbmBytes)
    expect(Math.abs(ratio! - 1)).toBeLessThanOrEqual(modelled.error)
  })

  it('states the error that its kind of kernel has', () => {
    if (!modelled)
      return
    const isFlash2 = !/^(?:standard|eager|paper-fa1)/.test(row.kernel) && row.attention.queryLen > 1
    expect(modelled.error).toBe(!isFlash2 ? modelErrors.counted : row.attention.keyLen <= longText ? modelErrors.flash2 : modelErrors.flash2Long)
  })

  it('holds the extra memory that is counted, within 3 %', () => {
    if (extra)
      expect(Math.abs(extra.counted / extra.measured - 1)).toBeLessThanOrEqual(modelErrors.counted)
  })

  it('takes the time of its estimate, where there is one, within the error stated', () => {
    if (kernelTime)
      expect(Math.abs(kernelTime.estimated / kernelTime.measured - 1)).toBeLessThanOrEqual(kernelTime.error)
  })
})

describe('the rows', () => {
  it('are 110 of each GPU, in 23 shapes', () => {
    for (const { gpu } of measuredDevices) {
      expect(findMeasured({ gpu })).toHaveLength(110)
      expect(new Set(findMeasured({ gpu }).map(row => row.shape)).size).toBe(23)
    }
  })

  it('are found by GPU, shape, kernel and pass', () => {
    const row = measuredRow('h100', 'gpt2-medium', 'flash-sdpa')
    expect(totalBytes(row.hbm!)).toBe(402_760_448 + 150_400_000)
    expect(row.milliseconds).toBe(1.0196)
    expect(measuredRow('h200', 'gpt2-medium', 'standard', 'training')).toMatchObject({ pass: 'training', launches: 12 })
    expect(findMeasured({ shape: 'gpt2-medium', kernel: 'standard' })).toHaveLength(4)
  })

  it('that are asked for and were not measured name the nearest', () => {
    expect(() => measuredRow('h100', 'gpt2-medum', 'flash-sdpa')).toThrow('but received h100 gpt2-medum flash-sdpa forward: did you mean h100 gpt2-medium flash-sdpa forward?')
  })

  it('of what every kernel moved in training add up to the whole', () => {
    for (const row of findMeasured({ pass: 'training' }))
      expect(row.kernels!.reduce((sum, { hbmBytes }) => sum + hbmBytes, 0)).toBe(totalBytes(row.hbm!))
  })

  it('come from GPUs whose SMs and L2 the engine has as the devices report them', () => {
    for (const { gpu, sms, l2Bytes } of measuredDevices)
      expect(findGpu(gpu)).toMatchObject({ sms, l2Bytes })
  })
})

describe('what the rows show', () => {
  it('the model reaches most of them: all but FlashAttention-1 between fitting L2 and not, causal at head size 128 or beyond 32,768 tokens, and tiles and heads that were not measured', () => {
    const missing = measuredRows.map(compareMeasured).filter(({ modelled, measured }) => !modelled && measured.hbmBytes !== null)
    expect(missing.length).toBeLessThan(0.2 * measuredRows.length)
    expect(new Set(missing.map(({ kernel }) => kernel))).toEqual(new Set(['paper-fa1-64x128', 'paper-fa1-64x64', 'flash-sdpa-causal', 'flash-sdpa', 'paper-fa2-128x64', 'paper-fa2-64x64', 'eager-causal']))
    expect(missing.filter(({ kernel, shape }) => kernel === 'flash-sdpa' && !shape.startsWith('grouped-32768'))).toEqual([])
  })

  it('FlashAttention-2 moves 16 times less than standard attention, where its count without a cache says 4 times', () => {
    const [standard, flash] = ['standard', 'flash-sdpa'].map(kernel => measuredRow('h100', 'gpt2-medium', kernel))
    expect(totalBytes(standard.hbm!) / totalBytes(flash.hbm!)).toBeCloseTo(16.4, 1)
    expect(compareMeasured(standard).counted.hbmBytes / compareMeasured(flash).counted.hbmBytes).toBeCloseTo(3.77, 2)
  })
})

it('docs/measured.md is the page that npm run docs writes', () => {
  expect(readFileSync('docs/measured.md', 'utf8')).toBe(measuredPage(measuredDevices))
})

it.each([['standard', '3 %'], ['paper-fa1-64x128', '3 %'], ['flash-sdpa', '10 %']])('the README has the row of %s as the engine has it', (kernel, error) => {
  const { counted, modelled, measured } = compareMeasured(measuredRow('h100', 'gpt2-medium', kernel))
  expect(readFileSync('README.md', 'utf8')).toContain(`| ${formatBytes(counted.hbmBytes)} | ${formatBytes(modelled!.hbmBytes)} ± ${error} | ${formatBytes(measured.hbmBytes!)} | ${measured.milliseconds.toFixed(2)} ms |`)
})
