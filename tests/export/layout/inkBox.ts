import type { CardItem } from '../../../export/layout/card'
import type { GlyphOutline, TextMeasurer } from '../../../export/text/textMeasurer'
import { traceOutline } from '../../../export/paint/outline'

/** Sides of a box, px at 1x. */
export interface InkBox { readonly left: number, readonly top: number, readonly right: number, readonly bottom: number }

const none: InkBox = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
const boxes = new WeakMap<GlyphOutline, InkBox>()

/** What an item covers: of text, the outlines of its glyphs, wherever they reach; undefined where nothing is seen. */
export function inkBox(item: CardItem, measurer: TextMeasurer): InkBox | undefined {
  if (item.kind === 'formula')
    return { left: item.x, top: item.baseline - item.height, right: item.x + item.width, bottom: item.baseline + item.depth }
  if (item.kind !== 'glyphs')
    return { left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.height }
  const scale = item.fontSize / measurer.unitsPerEm(item.face)
  const box = item.glyphIds.reduce<InkBox>((all, id, index) => {
    const glyph = outlineBox(measurer.outline(item.face, id))
    const [x, y] = [item.x + item.positions[2 * index] * scale, item.baseline + item.positions[2 * index + 1] * scale]
    return { left: Math.min(all.left, x + glyph.left * scale), top: Math.min(all.top, y + glyph.top * scale), right: Math.max(all.right, x + glyph.right * scale), bottom: Math.max(all.bottom, y + glyph.bottom * scale) }
  }, none)
  return box.left > box.right ? undefined : box
}

function outlineBox(outline: GlyphOutline): InkBox {
  const known = boxes.get(outline)
  if (known)
    return known
  let { left, top, right, bottom } = none
  traceOutline(outline.path, { x: 0, y: 0, scaleX: 1, scaleY: 1 }, {
    line(x0, y0, x1, y1) {
      left = Math.min(left, x0, x1)
      right = Math.max(right, x0, x1)
      top = Math.min(top, y0, y1)
      bottom = Math.max(bottom, y0, y1)
    },
  })
  // An outline without ink is a point at its origin.
  const box = right > left && bottom > top ? { left, top, right, bottom } : none
  boxes.set(outline, box)
  return box
}
