import { expect, it } from 'vitest'
import { glossary, termIn } from '../../../components/terms/glossary'

it.each([
  ['queries ↓', 'query'],
  ['keys →', 'key'],
  ['K, V', 'key and value'],
  ['P = softmax', 'softmax'],
  ['SRAM 163 KB', 'SRAM'],
  ['4,096 tokens', 'token'],
  ['', undefined],
  ['a cell is a pair', undefined],
  // A sentence, which explains itself.
  ['layer 1: the token in the middle sees 129', undefined],
] as const)('termIn(%j) is %j', (label, term) => expect(termIn(label)).toBe(term))

it('every word is explained in one or two sentences that begin with it', () => {
  for (const [term, { text }] of Object.entries(glossary)) {
    expect(text.toLowerCase(), term).toMatch(new RegExp(`^(?:thread )?${term.split(' ')[0].replace(/s$/, '')}`, 'i'))
    expect(text.length, term).toBeLessThan(140)
    expect(text.endsWith('.'), term).toBe(true)
  }
})
