import { expect, it } from 'vitest'
import { writtenStops } from '../../../export/thread/writtenStops'

it.each([
  ['red, navy', [{ offset: 0, color: 'red' }, { offset: 1, color: 'navy' }]],
  ['red,rgb(0, 0, 9) 30%,#fff', [{ offset: 0, color: 'red' }, { offset: 0.3, color: 'rgb(0, 0, 9)' }, { offset: 1, color: '#fff' }]],
  [['red', 'gold 50%', 'navy'], [{ offset: 0, color: 'red' }, { offset: 0.5, color: 'gold' }, { offset: 1, color: 'navy' }]],
])('writtenStops(%j) gives each colour its place', (value, stops) => {
  expect(writtenStops(value)).toEqual(stops)
})

it.each(['red', 'red,', 'red,blue 101%', `${'a,'.repeat(32)}a`, [], [1, 2], undefined])('writtenStops(%j) is undefined', (value) => {
  expect(writtenStops(value)).toBeUndefined()
})
