import { describe, expect, it } from 'vitest'
import { brandJsonSchema } from '../../../export/brand/brandJsonSchema'
import { parseBrand } from '../../../export/brand/parseBrand'

it('brandJsonSchema() is what export/brand/brand.schema.json holds (vitest run -u writes it)', async () => {
  await expect(brandJsonSchema()).toMatchFileSnapshot('../../../export/brand/brand.schema.json')
})

describe('parseBrand(value, where)', () => {
  it.each([
    [{}],
    [{ name: 'Ada', handle: 'ada', verified: true, avatar: 'a.png', logo: 'l.svg', logoCorner: 'bottom-left', colors: { accent: 'red', canvas: ['#000', '#fff'], card: 'white', text: 'black' }, font: 'Inter', theme: 'paper', layout: 'quote' }],
    [{ theme: { base: 'slate', card: { padding: 30 } }, font: ['a.woff2'], colors: { canvas: 'navy' } }],
  ])('takes %j', (value) => {
    expect(parseBrand(value, 'brand.json')).toEqual(value)
  })

  it.each([
    [{ logoCorner: 'middle' }, 'Expected logoCorner in brand.json to be top-left, top-right, bottom-left or bottom-right, but received "middle".'],
    [{ colors: { accent: 'bluish' } }, 'Expected colors.accent in brand.json to be a CSS colour such as #7c3aed, rgb(124 58 237) or rebeccapurple, but received "bluish".'],
    [{ colors: { canvas: ['red'] } }, 'Expected colors.canvas in brand.json to be a CSS colour, or a list of 2 to 32 for a gradient, but received ["red"].'],
    [{ colours: {} }, 'but received the key colours: did you mean colors?'],
    [{ theme: 'midnigt' }, 'Expected theme in brand.json to be one of aurora,'],
    [{ theme: { base: 'paper', canvas: { kind: 'gradient' } } }, 'Expected theme.canvas.stops in brand.json to be at least two stops for a gradient, but received nothing'],
    [{ theme: { card: { padding: -1 } } }, 'Expected theme.card.padding in brand.json to be a number of px from 0 to 400, but received -1.'],
    [{ outro: { texts: 'a' } }, 'Expected outro in brand.json to be { text, action, link }, but received the key texts: did you mean text?'],
    [{ cover: 5 }, 'Expected cover in brand.json to be true, false, a text or { title, subtitle, picture }, but received 5.'],
    [{ avatar: '' }, 'Expected avatar in brand.json to be the path of a picture, but received "".'],
    [[], 'Expected brand.json to be { name, handle,'],
  ])('refuses %j in one sentence', (value, message) => {
    expect(() => parseBrand(value, 'brand.json')).toThrow(message)
  })
})
