import { expect, it } from 'vitest'
import { paletteOf } from '../../../export/paint/palette'
import { shapesSvg } from '../../../export/paint/shapesSvg'
import { resolveTheme } from '../../../export/theme/resolveTheme'

it('shapesSvg(shapes, palette) writes each letter\'s outline once and text as nothing but places of outlines', () => {
  const [a, b] = [{ path: 'M0 0L1 1Z ' }, { path: 'M2 2Z' }]
  expect(shapesSvg({ shapes: [
    { kind: 'path', path: 'M0 0H9Z', color: '#11223380', opacity: 1, at: { x: 0, y: 0, scaleX: 1, scaleY: 1 } },
    { kind: 'letters', x: 10.25, baseline: 20, scale: 0.0156251, color: 'text', letters: [{ outline: a, x: 0, y: 0 }, { outline: b, x: 700, y: -120 }, { outline: a, x: 1400, y: 0 }] },
    { kind: 'letters', x: 5, baseline: 40, scale: 0.5, color: '#ff0000', letters: [] },
    { kind: 'emoji', svg: '<svg "&"/>', x: 1, y: 2, width: 3, height: 4 },
  ] }, paletteOf(resolveTheme({ text: { color: '#000000' } })))).toBe([
    '<defs><path id="letter1" d="M0 0L1 1Z"/><path id="letter2" d="M2 2Z"/></defs>',
    '<path fill="#112233" fill-opacity="0.502" d="M0 0H9Z"/>',
    '<g fill="#000000" transform="translate(10.25 20) scale(0.015625)"><use href="#letter1"/><use href="#letter2" x="700" y="-120"/><use href="#letter1" x="1400"/></g>',
    '<image x="1" y="2" width="3" height="4" preserveAspectRatio="none" href="data:image/svg+xml;utf8,%3Csvg%20%22%26%22%2F%3E"/>',
  ].join(''))
})
