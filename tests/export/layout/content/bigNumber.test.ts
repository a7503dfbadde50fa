import { describe, expect, it } from 'vitest'
import { leadingNumber, numberLine, numberParts, saysHowMuch } from '../../../../export/layout/content/bigNumber'

describe('numberLine(line)', () => {
  it.each(['7.6×', '7.6x', '$1.2M', '€10,000', '12,5 Mio. €', '4k → 1M', '4k -> 1M', '−38 %', '-38%', '1 048 576', '3 of 4', '10 years', '128 GB', '5 km/h', '$5/mo', '10–20 ms', '14:30', '3½', '½', '~80%', '٣٨٪', '2024'])('is %s', (line) => {
    expect(numberLine(line)).toBe(line)
    expect(numberLine(`  ${line} `)).toBe(line)
  })

  it.each(['', 'Seven', '38 % of requests', '1. Sparse attention', 'GPT-4', '4096 tokens, then 8192', '2 + 2 = 4', 'v1.2.3', '9'.repeat(25)])('is undefined for %j', (line) => {
    expect(numberLine(line)).toBeUndefined()
  })
})

describe('leadingNumber(text)', () => {
  it.each([['38 % of requests', '38 %'], ['$1.2M a year', '$1.2M'], ['5x faster', '5x'], ['4k → 1M tokens', '4k → 1M'], ['128 GB of memory', '128'], ['7', '7']])('of %j is %s', (text, number) => {
    expect(leadingNumber(text)).toBe(number)
  })

  it.each(['Of 38 %', '1. Sparse', '3rd place', '2×4 boards', '#1'])('is undefined for %j', (text) => {
    expect(leadingNumber(text)).toBeUndefined()
  })

  it('is undefined for more figures than can be set large', () => {
    expect(leadingNumber('1'.repeat(100_000))).toBeUndefined()
  })
})

it('saysHowMuch(number) is true for a unit, a sign or two figures, and false for a figure alone', () => {
  expect(['7×', '+7', '1.5', '42', '½'].every(saysHowMuch)).toBe(true)
  expect(saysHowMuch('7')).toBe(false)
})

it('numberParts(number) tells figures, units and the currency before them, and loses nothing', () => {
  expect(numberParts('$1.2M')).toEqual([{ text: '$', kind: 'currency' }, { text: '1.2', kind: 'figures' }, { text: 'M', kind: 'unit' }])
  expect(numberParts('−38 %')).toEqual([{ text: '−', kind: 'figures' }, { text: '38', kind: 'figures' }, { text: ' %', kind: 'unit' }])
  for (const number of ['4k → 1M', '12,5 Mio. €', '10–20 ms', '3 of 4', '٣٨٪'])
    expect(numberParts(number).map(({ text }) => text).join('')).toBe(number)
})
