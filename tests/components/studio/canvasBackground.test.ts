import { expect, it } from 'vitest'
import { canvasBackground } from '../../../components/studio/render/canvasBackground'

it('canvasBackground(gradient) lays stops that let light through on white, as files have them', () => {
  // Half of 255 blue, and half of 255 white under it.
  expect(canvasBackground({ kind: 'gradient', angle: 90, stops: [{ offset: 0, color: '#0000ff80' }, { offset: 0.5, color: '#123456' }, { offset: 1, color: '#ff000000' }] }))
    .toBe('linear-gradient(90deg, #7f7fff 0%, #123456 50%, #ffffff 100%)')
})

it('canvasBackground(canvas, picture) lays a picture over the canvas\' colour, and shows the colour alone where there is none', () => {
  expect(canvasBackground({ kind: 'picture', source: 'a.png', color: '#00000033' }, 'blob:a')).toBe('url("blob:a") center / cover #cccccc')
  expect(canvasBackground({ kind: 'color', color: '#00000033' })).toBe('#cccccc')
})
