import { describe, expect, it } from 'vitest'
import { menuStep } from '../../../../components/studio/header/menuStep'

const items = ['New', 'Open a thread', 'Projects', 'Open the sample']

describe('menuStep(key, current, items)', () => {
  it('goes round with the arrows, in from outside at either end', () => {
    expect([-1, 0, 3].map(current => menuStep('ArrowDown', current, items))).toEqual([0, 1, 0])
    expect([-1, 0, 3].map(current => menuStep('ArrowUp', current, items))).toEqual([3, 3, 2])
  })

  it('goes to the ends with Home and End', () => {
    expect([menuStep('Home', 2, items), menuStep('End', 0, items)]).toEqual([0, 3])
  })

  it('goes to the next item that begins with a letter, and round to the first', () => {
    expect([-1, 1, 3].map(current => menuStep('o', current, items))).toEqual([1, 3, 1])
    expect(menuStep('P', 0, items)).toBe(2)
  })

  it('means nothing for other keys, letters that no item begins with, and an empty menu', () => {
    expect([menuStep('Tab', 0, items), menuStep('x', 0, items), menuStep('ArrowDown', -1, [])]).toEqual([undefined, undefined, undefined])
  })
})
