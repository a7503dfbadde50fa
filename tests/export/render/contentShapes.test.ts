import { describe, expect, it } from 'vitest'
import { readDrawing } from '../../../export/render/contentShapes'

const svg = (inner: string, attributes = 'width="40" height="20" viewBox="0 0 40 20" xmlns="http://www.w3.org/2000/svg"') => `<svg ${attributes}>${inner}</svg>`

describe('readDrawing(svg)', () => {
  it('gives paths in their order, where they lie and how they are filled', () => {
    const drawing = readDrawing(svg('<path transform="translate(3 -4.5)" fill="#ff0000" d="M1 2h3"/><g><path fill="#00ff00" fill-opacity="0.5" opacity="0.5" d="M0 0L1 1"/></g>'))
    expect(drawing).toEqual({ width: 40, height: 20, shapes: [
      { kind: 'path', path: 'M1 2h3', x: 3, y: -4.5, fill: '#ff0000', opacity: 1 },
      { kind: 'path', path: 'M0 0L1 1', x: 0, y: 0, fill: '#00ff00', opacity: 0.25 },
    ] })
  })

  it('gives the source of an SVG within', () => {
    const inner = svg('<path fill="#123456" d="M0 0"/>')
    expect(readDrawing(svg(`<image x="1" y="2" width="3" height="4" href="data:image/svg+xml;utf8,${encodeURIComponent(inner)}" preserveAspectRatio="none"/>`))?.shapes).toEqual([{ kind: 'image', svg: inner, x: 1, y: 2, width: 3, height: 4 }])
  })

  it('gives nothing where there is more than that', () => {
    for (const inner of ['<circle r="3"/>', '<path d="M0 0" stroke="#000000"/>', '<path d="M0 0" fill="red"/>', '<path d="M0 0" transform="scale(2)"/>', '<g transform="translate(2 2)"/>', '<text>a</text>', '<image x="0" y="0" width="1" height="1" href="https://example.org/a.png"/>', '<path d="M0 0" fill="url(#a)"/>'])
      expect(readDrawing(svg(inner))).toBeUndefined()
    expect(readDrawing(svg('', 'viewBox="5 5 9 9"'))).toBeUndefined()
    expect(readDrawing('not markup')).toBeUndefined()
  })
})
