import { expect, it } from 'vitest'
import { canvasBackground } from '../../../components/studio/render/canvasBackground'
import { canvasFill } from '../../../export/paint/backdrop'

it('canvasBackground(gradient) lays stops that let light through on white, as files have them', () => {
  // Half of 255 blue, and half of 255 white under it.
  expect(canvasBackground(canvasFill({ kind: 'gradient', angle: 90, stops: [{ offset: 0, color: '#0000ff80' }, { offset: 0.5, color: '#123456' }, { offset: 1, color: '#ff000000' }] })))
    .toBe('linear-gradient(90deg, rgb(127 127 255 / 1) 0%, rgb(18 52 86 / 1) 50%, rgb(255 255 255 / 1) 100%)')
})

it('canvasBackground(canvas, picture, slice) shows the part of a gradient that a card has of all cards, and where a picture is cropped', () => {
  const gradient = canvasFill({ kind: 'gradient', angle: 90, stops: [{ offset: 0, color: '#000000' }, { offset: 1, color: '#ffffff' }] })
  expect(canvasBackground(gradient, undefined, { index: 1, count: 5 })).toBe('linear-gradient(90deg, rgb(0 0 0 / 1) 0%, rgb(255 255 255 / 1) 100%) 25% 0 / 500% 100%')
  expect(canvasBackground(canvasFill({ kind: 'picture', source: 'a.png', color: '#000000', position: { x: 0.2, y: 1 } }), 'blob:a')).toBe('url("blob:a") 20% 100% / cover rgb(0 0 0 / 1)')
})

it('canvasBackground(canvas, picture) lays a picture over the canvas\' colour, and shows the colour alone where there is none', () => {
  expect(canvasBackground(canvasFill({ kind: 'picture', source: 'a.png', color: '#00000033' }), 'blob:a')).toBe('url("blob:a") center / cover rgb(204 204 204 / 1)')
  expect(canvasBackground(canvasFill({ kind: 'color', color: '#00000033' }))).toBe('rgb(204 204 204 / 1)')
})
