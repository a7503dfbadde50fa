import type { GlyphItem } from '../../../../export/layout/card'
import { describe, expect, it } from 'vitest'
import { figures, makeFigure } from '../../../../engine/figure/figures'
import { drawFigure } from '../../../../export/layout/body/drawFigure'
import { fontFamilies } from '../../../../export/theme/fontFamilies'
import { testContext } from '../testContext'

// Hairs of a letter may reach over its advance.
const tolerance = 1

describe.each(fontFamilies)('drawFigure(figure, rect, context) in %s', (family) => {
  it.each(figures.map(({ name }) => name))('keeps the labels of %s inside and apart', (name) => {
    const figure = makeFigure(name)
    const items = drawFigure(figure, { x: 0, y: 0, width: figure.width, height: figure.height }, testContext({ theme: { typography: { family } } }))
    const labels = items.filter(item => item.kind === 'glyphs')
    expect(labels.filter(({ x, width }) => x < -tolerance || x + width > figure.width + tolerance).map(label => label.text)).toEqual([])
    expect(labels.flatMap((label, index) => labels.slice(index + 1).filter(other => touch(label, other)).map(other => `${label.text} | ${other.text}`))).toEqual([])
  })
})

function touch(a: GlyphItem, b: GlyphItem): boolean {
  const apart = a.x + a.width <= b.x + tolerance || b.x + b.width <= a.x + tolerance
  // Between the baseline and the height of a lower-case letter.
  return !apart && a.baseline - 0.5 * a.fontSize < b.baseline && b.baseline - 0.5 * b.fontSize < a.baseline
}
