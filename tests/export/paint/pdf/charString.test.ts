import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { charString } from '../../../../export/paint/pdf/charString'

it('charString(outlines, scale, width) is a program that draws them with y upwards, each point rounded by itself', () => {
  expect(read(charString([{ path: 'M0 0L100 -200L33 0Z', x: 10, y: 0 }], 0.5, 600))).toEqual({ width: 600, points: [[5, 0], [55, 100], [22, 0]] })
  expect(read(charString([], 1, 250))).toEqual({ width: 250, points: [] })
})

it('charString(any points) says again where they are', () => {
  const coordinate = fc.integer({ min: -8000, max: 8000 })
  fc.assert(fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 }), fc.integer({ min: 0, max: 3000 }), (points, width) => {
    const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${-y}`).join('')
    expect(read(charString([{ path, x: 0, y: 0 }], 1, width))).toEqual({ width, points })
  }))
})

/** Runs a program of a glyph: its width, and the points that its pen comes to. */
function read(program: Uint8Array): { readonly width: number, readonly points: number[][] } {
  const numbers: number[] = []
  const points: number[][] = []
  let width: number | undefined
  let [x, y] = [0, 0]
  for (let at = 0; at < program.length; at++) {
    const byte = program[at]
    if (byte >= 32 && byte <= 246) {
      numbers.push(byte - 139)
    }
    else if (byte >= 247 && byte <= 250) {
      numbers.push((byte - 247) * 256 + program[++at] + 108)
    }
    else if (byte >= 251) {
      numbers.push(-(byte - 251) * 256 - program[++at] - 108)
    }
    else if (byte === 28) {
      numbers.push((program[++at] << 8 | program[++at]) << 16 >> 16)
    }
    else {
      expect(numbers.length).toBeLessThanOrEqual(49)
      if (numbers.length % 2 === 1)
        width = numbers.shift()
      for (let index = 0; index < numbers.length; index += 2) {
        x += numbers[index]
        y += numbers[index + 1]
        points.push([x, y].map(value => value + 0))
      }
      numbers.length = 0
    }
  }
  expect(program.at(-1)).toBe(14)
  return { width: width ?? Number.NaN, points }
}
