import { expect, it } from 'vitest'
import { hexColor } from '../../../export/theme/hexColor'

it.each([
  ['gold', '#ffd700'],
  ['#abc', '#aabbcc'],
  ['rgb(255 0 0 / 50%)', '#ff000080'],
  ['transparent', '#00000000'],
  ['hsl(120 100% 25%)', '#008000'],
])('hexColor(%s) is %s', (color, hex) => {
  expect(hexColor(color)).toBe(hex)
})

it('hexColor(color) maps a colour outside sRGB to the nearest inside', () => {
  expect(hexColor('oklch(0.7 0.4 150)')).toMatch(/^#[0-9a-f]{6}$/)
})

it('hexColor(text) throws for text that is no colour', () => {
  expect(() => hexColor('bluish')).toThrow('bluish')
})
