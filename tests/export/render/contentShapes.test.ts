import { describe, expect, it } from 'vitest'
import { readDrawing } from '../../../export/render/contentShapes'

const svg = (inner: string, attributes = 'width="40" height="20" viewBox="0 0 40 20" xmlns="http://www.w3.org/2000/svg"') => `<svg ${attributes}>${inner}</svg>`

describe('readDrawing(svg)', () => {
  it('gives paths and rectangles in their order, and leaves out the masks of boxes', () => {
    const drawing = readDrawing(svg('<mask id="a"><rect x="0" y="0" width="9" height="9" fill="#fff"/></mask><rect x="1" y="2" width="3" height="4" fill="#ff0000"/><g><path fill="#00ff00" opacity="0.5" d="M0 0L1 1"/></g>'))
    expect(drawing).toEqual({ width: 40, height: 20, shapes: [
      { kind: 'path', path: 'M1 2h3v4h-3z', fill: '#ff0000', opacity: 1 },
      { kind: 'path', path: 'M0 0L1 1', fill: '#00ff00', opacity: 0.5 },
    ] })
  })

  it('gives the source of an SVG within, whichever way it is encoded', () => {
    const inner = svg('<path fill="#123456" d="M0 0"/>')
    for (const href of [`data:image/svg+xml;base64,${btoa(inner)}`, `data:image/svg+xml;utf8,${encodeURIComponent(inner)}`])
      expect(readDrawing(svg(`<image x="1" y="2" width="3" height="4" href="${href}" preserveAspectRatio="none"/>`))?.shapes).toEqual([{ kind: 'image', svg: inner, x: 1, y: 2, width: 3, height: 4 }])
  })

  it('gives nothing where there is more than that', () => {
    for (const inner of ['<circle r="3"/>', '<path d="M0 0" stroke="#000000"/>', '<path d="M0 0" fill="red"/>', '<g transform="scale(2)"/>', '<text>a</text>', '<image x="0" y="0" width="1" height="1" href="https://example.org/a.png"/>', '<path d="M0 0" fill="url(#a)"/>'])
      expect(readDrawing(svg(inner))).toBeUndefined()
    expect(readDrawing(svg('', 'viewBox="5 5 9 9"'))).toBeUndefined()
    expect(readDrawing('not markup')).toBeUndefined()
  })
})
