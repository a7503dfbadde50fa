import { expect, it } from 'vitest'
import { clockText, stopText } from '../../../components/measure/measureTexts'

it('stopText(algorithm, stop) names the buffer that the next length needs: 16 heads x 16,384^2 x 4 bytes = 17.18 GB', () => {
  expect(stopText('standard', { seqLen: 8192, reason: 'buffer' })).toBe('Standard attention stops at 8,192 tokens: 16,384 tokens need a buffer of 17.18 GB, more than this browser allows.')
})

it('stopText(algorithm, stop) says that the next length takes too long', () => {
  expect(stopText('tiled', { seqLen: 4096, reason: 'time' })).toBe('Tiled attention stops at 4,096 tokens: the next length would take longer than half a second a run.')
})

it('clockText(clock) gives the step of the clock', () => {
  expect(clockText({ source: 'gpu', step: 65_536e-9 })).toContain('the GPU\'s own clock, in steps of 65.54 µs')
  expect(clockText({ source: 'page', step: 1e-4 })).toContain('the page\'s clock, in steps of 100 µs')
})
