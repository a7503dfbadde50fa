import { describe, expect, it } from 'vitest'
import { ropeScalings, ropeWavelengths } from '../../../engine/positions/ropeWavelengths'

const gptOss = { headDim: 64, base: 150_000, trainedTokens: 4096, factor: 32 }

describe('ropeWavelengths(options)', () => {
  // 2 pi, 2 pi 10,000^(1/2), 2 pi 10,000^(62/64)
  it('of 64 dimensions go from 2 pi to nearly 2 pi times the base', () => {
    const waves = ropeWavelengths({ scaling: 'none' })
    expect(waves).toHaveLength(32)
    expect(waves[0].wavelength).toBeCloseTo(2 * Math.PI)
    expect(waves[16].wavelength).toBeCloseTo(2 * Math.PI * 100)
    expect(waves[31].wavelength).toBeCloseTo(2 * Math.PI * 10_000 ** (31 / 32))
    expect(waves.every(({ wavelength, scaledWavelength }) => wavelength === scaledWavelength)).toBe(true)
  })

  it('unscaled has unseen angles exactly in the pairs that training did not turn once', () => {
    const waves = ropeWavelengths({ ...gptOss, scaling: 'none' })
    expect(waves.filter(({ unseen }) => unseen)).toEqual(waves.filter(({ wavelength }) => wavelength > 4096))
    expect(waves.some(({ unseen }) => unseen)).toBe(true)
  })

  it('scaled linearly is longer by the factor in every pair', () => {
    for (const { wavelength, scaledWavelength } of ropeWavelengths({ ...gptOss, scaling: 'linear' }))
      expect(scaledWavelength / wavelength).toBeCloseTo(32, 9)
  })

  it('scaled by NTK leaves the fastest pair and stretches the slowest by the factor', () => {
    const waves = ropeWavelengths({ ...gptOss, scaling: 'ntk' })
    expect(waves[0].scaledWavelength).toBe(waves[0].wavelength)
    expect(waves[31].scaledWavelength / waves[31].wavelength).toBeCloseTo(32, 9)
  })

  it('scaled by YaRN leaves pairs that turn more than 32 times in training, stretches those that do not turn once by the factor, and mixes between', () => {
    for (const { wavelength, scaledWavelength } of ropeWavelengths(gptOss)) {
      const times = scaledWavelength / wavelength
      if (4096 / wavelength >= 32)
        expect(times).toBeCloseTo(1, 9)
      else if (4096 / wavelength <= 1)
        expect(times).toBeCloseTo(32, 9)
      else
        expect(times > 1 && times < 32).toBe(true)
    }
  })

  it.each(['linear', 'yarn'] as const)('scaled by %s brings no angle that training never had', (scaling) => {
    expect(ropeWavelengths({ ...gptOss, scaling }).filter(({ unseen }) => unseen)).toEqual([])
  })

  it.each(ropeScalings)('scaled by %s with a factor of 1 changes nothing', (scaling) => {
    for (const { wavelength, scaledWavelength } of ropeWavelengths({ ...gptOss, factor: 1, scaling }))
      expect(scaledWavelength / wavelength).toBeCloseTo(1, 12)
  })

  it.each([[{ headDim: 5 }, 'half of head-dim'], [{ base: 0 }, 'base'], [{ trainedTokens: 0 }, 'trained'], [{ factor: Number.NaN }, 'factor']])('refuses %j', (wrong, name) => {
    expect(() => ropeWavelengths(wrong)).toThrow(`Expected ${name} to be`)
  })
})
