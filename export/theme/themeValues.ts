import { parse } from 'culori'
import * as z from 'zod'
import { fontFamilies } from './fontFamilies'

const maxFontFiles = 16

/** Schema of a colour that somebody writes. */
export function colorValue() {
  const cssColor = { error: 'a CSS colour such as #7c3aed, rgb(124 58 237) or rebeccapurple' }
  return z.string(cssColor).refine(value => value === 'transparent' || parse(value) !== undefined, cssColor)
}

/** Schema of a family of fonts: one that comes along, or the files of another. */
export function familyValue() {
  const family = { error: `${fontFamilies.join(', ')} or a list of at most ${maxFontFiles} font files` }
  return z.union([z.enum(fontFamilies), z.array(z.string().min(1, family), family).min(1, family).max(maxFontFiles, family)], family)
}
