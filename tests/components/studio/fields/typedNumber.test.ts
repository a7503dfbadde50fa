import { describe, expect, it } from 'vitest'
import { typedNumber } from '../../../../components/studio/fields/typedNumber'

describe('typedNumber(text, min, max)', () => {
  it('follows each digit that makes a number in range', () => {
    expect(['1', '18', '180'].map(text => typedNumber(text, 8, 48))).toEqual([undefined, 18, undefined])
    expect(['1', '1.', '1.4'].map(text => typedNumber(text, 1, 2.4))).toEqual([1, 1, 1.4])
  })

  it('takes both ends and numbers below zero', () => {
    expect([typedNumber('8', 8, 48), typedNumber('48', 8, 48), typedNumber('-60', -60, 60)]).toEqual([8, 48, -60])
  })

  it('is undefined for what is no number', () => {
    expect(['', ' ', '-', 'x'].map(text => typedNumber(text, -5, 5))).toEqual([undefined, undefined, undefined, undefined])
  })
})
