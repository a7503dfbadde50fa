import { expect, it } from 'vitest'
import { dialAngle, wholeTurn } from '../../../components/studio/state/dialAngle'

it.each([[0, -1, 0], [1, 0, 90], [0, 1, 180], [-1, 0, 270], [1, -1, 45], [-0.0001, -1, 0]])('dialAngle(%d, %d) is %d: up is 0, clockwise', (x, y, degrees) => {
  expect(dialAngle(x, y)).toBe(degrees)
})

it('dialAngle(x, y, 15) snaps', () => {
  expect(dialAngle(1, -0.9, 15)).toBe(45)
})

it.each([[5000, 320], [-90, 270], [360, 0], [12.6, 13]])('wholeTurn(%d) is %d', (degrees, whole) => {
  expect(wholeTurn(degrees)).toBe(whole)
})
