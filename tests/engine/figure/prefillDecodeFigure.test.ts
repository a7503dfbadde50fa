import { expect, it } from 'vitest'
import { prefillDecodeFigure } from '../../../engine/figure/prefillDecodeFigure'

/** Widths of bold Inter of 14, measured from above. */
const letterWidth = 7.6

it('prefillDecodeFigure({ context, batch }) sets no name over another name, a dot or a roof, for any text and batch', () => {
  for (let contextPower = 10; contextPower <= 17; contextPower++) {
    for (let batchPower = 0; batchPower <= 9; batchPower++) {
      const what = `${2 ** contextPower} tokens, ${2 ** batchPower} sequences`
      const { labels, shapes, width, height } = prefillDecodeFigure({ context: 2 ** contextPower, batch: 2 ** batchPower })
      const names = labels.filter(({ id }) => id.startsWith('name ')).map(({ x, y, text, anchor }) => {
        const left = anchor === 'end' ? x - letterWidth * text.length : x
        return { left, right: left + letterWidth * text.length, top: y - 11, bottom: y + 3 }
      })
      const dots = shapes.flatMap(shape => shape.kind === 'rect' ? [{ left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height }] : [])
      const roofs = shapes.flatMap(shape => shape.kind === 'line' && shape.id.endsWith('roof') ? [shape] : [])
      expect(names).toHaveLength(batchPower === 0 ? 2 : 3)
      expect(roofs).toHaveLength(2)
      names.forEach((name, index) => {
        expect(name.left >= 0 && name.right <= width + letterWidth && name.bottom <= height, what).toBe(true)
        for (const other of [...names.slice(0, index), ...dots])
          expect(name.left < other.right && other.left < name.right && name.top < other.bottom && other.top < name.bottom, what).toBe(false)
        for (const { x1, y1, x2, y2 } of roofs) {
          for (let x = Math.max(x1, name.left); x <= Math.min(x2, name.right); x++) {
            const y = y1 + (y2 - y1) * (x - x1) / (x2 - x1)
            expect(name.top < y && y < name.bottom, `${what}: a roof at ${x}, ${y}`).toBe(false)
          }
        }
      })
    }
  }
})
