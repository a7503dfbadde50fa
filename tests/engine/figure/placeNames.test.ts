import { expect, it } from 'vitest'
import { placeNames } from '../../../engine/figure/placeNames'
import { selectionTradeoff, toySelectionRecalls } from '../../../engine/figure/selectionTradeoff'

const options = { left: 0, right: 400, top: 20, radius: 8 }

it('placeNames(dots, options) sets a name at the right of its dot, at the left where the right has no room', () => {
  expect(placeNames([{ id: 'a', text: 'one', x: 100, y: 100 }], options)).toMatchObject([{ id: 'name a', x: 114, y: 105, anchor: 'start' }])
  expect(placeNames([{ id: 'a', text: 'one', x: 390, y: 100 }], options)).toMatchObject([{ x: 376, y: 105, anchor: 'end' }])
  // Neither side has room between 150 and 400.
  expect(placeNames([{ id: 'a', text: 'x'.repeat(31), x: 170, y: 100 }], { ...options, left: 150 })).toMatchObject([{ x: 162, y: 86, anchor: 'start' }])
  expect(placeNames([], options)).toEqual([])
})

it('placeNames(dots, options) finds a place for dots upon one another', () => {
  const labels = placeNames(Array.from({ length: 4 }, (_, index) => ({ id: String(index), text: 'the same name', x: 200, y: 100 })), options)
  expect(new Set(labels.map(({ x, y, anchor }) => `${x} ${y} ${anchor}`)).size).toBe(4)
})

it('selectionTradeoff({ keys }) sets no name over another name or a dot, for any keys', () => {
  const known = new Set(toySelectionRecalls(2).map(({ name }) => name))
  for (let keys = 1; keys <= 64; keys += 3) {
    const { labels, shapes } = selectionTradeoff({ keys, height: 256 })
    const names = labels.filter(({ id }) => id.startsWith('name ')).map(({ x, y, text, anchor }) => {
      const width = 7.6 * text.length
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
      return { left, right: left + width, top: y - 11, bottom: y + 3 }
    })
    const dots = shapes.flatMap(shape => shape.kind === 'rect' && known.has(shape.id) ? [{ left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height }] : [])
    expect(names).toHaveLength(4)
    expect(dots).toHaveLength(4)
    names.forEach((name, index) => {
      for (const other of [...names.slice(0, index), ...dots])
        expect(name.left < other.right && other.left < name.right && name.top < other.bottom && other.top < name.bottom, `${keys} keys`).toBe(false)
    })
  }
})
