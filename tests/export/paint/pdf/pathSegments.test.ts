import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { pathSegments } from '../../../../export/paint/pdf/pathSegments'

it('pathSegments(path) gives lines and curves at absolute places, whatever the commands of the path', () => {
  expect(segmentsOf('M10 10h5v5H8V4l2 2z')).toEqual(['M 10 10', 'L 15 10', 'L 15 15', 'L 8 15', 'L 8 4', 'L 10 6', 'Z'])
  // A quadratic curve's control point lies two thirds of the way to it.
  expect(segmentsOf('m0 0q3 3 6 0t6 0')).toEqual(['M 0 0', 'C 2 2 4 2 6 0', 'C 8 -2 10 -2 12 0'])
  expect(segmentsOf('M0 0C1 2 3 4 5 5s4 1 6 6')).toEqual(['M 0 0', 'C 1 2 3 4 5 5', 'C 7 6 9 6 11 11'])
})

it('pathSegments(arc) stays within a thousandth of its circle', () => {
  let [x, y] = [0, 0]
  const away: number[] = []
  pathSegments('M-50 0A50 50 0 1 1 50 0A50 50 0 1 1 -50 0Z', {
    move: (toX, toY) => [x, y] = [toX, toY],
    line: () => {},
    curve(x1, y1, x2, y2, toX, toY) {
      for (let at = 0; at <= 1; at += 0.125) {
        const rest = 1 - at
        const on = (from: number, first: number, second: number, to: number) => rest ** 3 * from + 3 * rest * rest * at * first + 3 * rest * at * at * second + at ** 3 * to
        away.push(Math.abs(Math.hypot(on(x, x1, x2, toX), on(y, y1, y2, toY)) - 50))
      }
      [x, y] = [toX, toY]
    },
    close: () => {},
  })
  expect(away).toHaveLength(4 * 9)
  expect(Math.max(...away)).toBeLessThan(0.05)
})

it('pathSegments(path) of an arc without a radius is a line, and what follows a mistake is left out', () => {
  expect(segmentsOf('M0 0A0 5 0 0 1 4 4L8 8 nonsense L9 9')).toEqual(['M 0 0', 'L 4 4', 'L 8 8'])
  expect(segmentsOf('')).toEqual([])
  expect(segmentsOf('L5 5')).toEqual([])
})

it('pathSegments(any text) gives numbers and throws nothing', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...'MmLlHhVvCcSsQqTtAaZz ,-.'), fc.integer({ min: -99, max: 99 }).map(String), fc.string())).map(parts => parts.join(' ')), (path) => {
    expect(segmentsOf(path).join(' ')).not.toContain('NaN')
  }))
})

function segmentsOf(path: string): string[] {
  const found: string[] = []
  const add = (letter: string) => (...numbers: number[]) => found.push([letter, ...numbers.map(number => Math.round(number * 1000) / 1000)].join(' '))
  pathSegments(path, { move: add('M'), line: add('L'), curve: add('C'), close: add('Z') })
  return found
}
