import { expect, it } from 'vitest'
import { formatShare, percent } from '../../../engine/figure/percent'

it.each([[0, '0 %'], [0.624, '62 %'], [0.9949, '99 %'], [0.9951, '99.5 %'], [0.99999, '99.9 %'], [1 - 1e-15, '100 %'], [1, '100 %']])('percent(%d) is %s: less than all is never 100 %', (share, text) => {
  expect(percent(share)).toBe(text)
})

it.each([[0.0039, '0.39 %'], [0.0995, '10 %'], [0.125, '13 %'], [0.9996, '99.9 %'], [1, '100 %']])('formatShare(%d) is %s', (share, text) => {
  expect(formatShare(share)).toBe(text)
})
