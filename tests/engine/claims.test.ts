import { expect, it } from 'vitest'
import { claims } from '../../engine/claims'
import { modernBertSpeeds } from '../../engine/modernBertTable'

const byId = Object.fromEntries(claims().map(claim => [claim.id, claim]))

it('claims() names each once, with a source, a reason and a verdict that its numbers bear out', () => {
  expect(Object.keys(byId)).toHaveLength(claims().length)
  for (const { source, reason, quoted, counted, verdict } of claims()) {
    expect(source.length).toBeGreaterThan(3)
    expect(reason).toMatch(/\.$/)
    if (verdict === 'matches')
      expect(counted).toBeCloseTo(quoted, 6)
    if (verdict === 'differs')
      expect(Math.abs((counted ?? quoted) / quoted - 1)).toBeGreaterThan(0.01)
  }
})

it.each([
  ['standard-hbm', 40.3e9, 25.23e9],
  ['flash-hbm', 4.4e9, 4.65e9],
  ['standard-flops', 66.6e9, 824.6e9],
  ['flash-flops', 75.2e9, 962.1e9],
  ['modernbert-length', 16, 16],
  ['quadratic', 64, 64],
  ['modernbert-base-speed', 2.65, 2.6],
  ['modernbert-large-speed', 3, 2.84],
])('claim %s quotes %d and counts %d', (id, quoted, counted) => {
  expect(byId[id].quoted).toBe(quoted)
  expect((byId[id].counted ?? 0) / counted).toBeCloseTo(1, 2)
})

// 123.7 / 47.5
it('modernBertSpeeds(base) sets ModernBERT against GTE with xformers', () => {
  expect(modernBertSpeeds('base')).toEqual({ modernBert: 123.7, nextFastest: 47.5 })
})
