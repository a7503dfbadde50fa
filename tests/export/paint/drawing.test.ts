import { describe, expect, it } from 'vitest'
import { readDrawing } from '../../../export/paint/drawing'

const svg = (inner: string, attributes = 'width="40" height="20" viewBox="0 0 40 20" xmlns="http://www.w3.org/2000/svg"') => `<svg ${attributes}>${inner}</svg>`

describe('readDrawing(svg)', () => {
  it('gives paths in their order and how they are filled', () => {
    const drawing = readDrawing(svg('<path fill="#ff0000" d="M1 2h3"/><g><path fill="#00ff00" fill-opacity="0.5" opacity="0.5" d="M0 0L1 1"/></g>'))
    expect(drawing).toEqual({ width: 40, height: 20, paths: [
      { path: 'M1 2h3', color: '#ff0000', opacity: 1 },
      { path: 'M0 0L1 1', color: '#00ff00', opacity: 0.25 },
    ] })
  })

  it('gives what is in a group the fill of the group, unless it has its own', () => {
    const drawing = readDrawing(svg('<g fill="#ff0000"><path d="M1 2"/><g fill-opacity=".5"><path d="M3 4"/><path fill="#00ff00" d="M5 6"/></g></g><g fill="#0000ff"/><path d="M7 8"/>'))
    expect(drawing?.paths).toEqual([
      { path: 'M1 2', color: '#ff0000', opacity: 1 },
      { path: 'M3 4', color: '#ff0000', opacity: 0.5 },
      { path: 'M5 6', color: '#00ff00', opacity: 0.5 },
      { path: 'M7 8', color: '#000000', opacity: 1 },
    ])
  })

  it('gives circles and ellipses as paths of two arcs', () => {
    expect(readDrawing(svg('<circle cx="18" cy="9" r="3" fill="#FC4"/><ellipse rx="2.5" ry="3.5"/>'))?.paths).toEqual([
      { path: 'M15 9A3 3 0 1 1 21 9A3 3 0 1 1 15 9Z', color: '#FC4', opacity: 1 },
      { path: 'M-2.5 0A2.5 3.5 0 1 1 2.5 0A2.5 3.5 0 1 1 -2.5 0Z', color: '#000000', opacity: 1 },
    ])
  })

  it('gives nothing where there is more than that', () => {
    for (const inner of ['<rect width="3" height="3"/>', '<path d="M0 0" stroke="#000000"/>', '<path d="M0 0" fill="red"/>', '<path d="M0 0" transform="scale(2)"/>', '<g transform="translate(2 2)"/>', '<g opacity=".5"><path d="M0 0"/></g>', '<text>a</text>', '<image x="0" y="0" width="1" height="1" href="https://example.org/a.png"/>', '<path d="M0 0" fill="url(#a)"/>'])
      expect(readDrawing(svg(inner))).toBeUndefined()
    expect(readDrawing(svg('', 'viewBox="5 5 9 9"'))).toBeUndefined()
    expect(readDrawing('not markup')).toBeUndefined()
  })
})
