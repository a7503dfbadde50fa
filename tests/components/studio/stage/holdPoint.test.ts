import { describe, expect, it } from 'vitest'
import { holdPoint, middleOf } from '../../../../components/studio/stage/holdPoint'

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height }) as DOMRect

describe('holdPoint(from, before, to, after)', () => {
  it('is what a point of the box has gone away from where it was', () => {
    // A quarter across and half down: 100 of 400 and 250 of 500 before, 200 of 800 and 500 of 1000 after.
    const scroll = holdPoint({ x: 110, y: 270 }, box(10, 20, 400, 500), { x: 110, y: 270 }, box(10, 20, 800, 1000))
    expect(scroll).toEqual({ x: 100, y: 250 })
  })

  it('takes the point along where the fingers go', () => {
    expect(holdPoint({ x: 50, y: 50 }, box(0, 0, 100, 100), { x: 80, y: 40 }, box(0, 0, 100, 100))).toEqual({ x: -30, y: 10 })
  })

  it('is nothing where nothing changes', () => {
    const same = box(3, 4, 50, 60)
    expect(holdPoint({ x: 7, y: 8 }, same, { x: 7, y: 8 }, same)).toEqual({ x: 0, y: 0 })
  })
})

it('middleOf(box) is its middle', () => {
  expect(middleOf(box(10, 20, 100, 60))).toEqual({ x: 60, y: 50 })
})
