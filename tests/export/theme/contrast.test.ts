import type { Theme } from '../../../export/theme/theme'
import { interpolate, parse, wcagContrast } from 'culori'
import { describe, expect, it } from 'vitest'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { resolveTheme } from '../../../export/theme/resolveTheme'

interface Rgb { readonly mode: 'rgb', readonly r: number, readonly g: number, readonly b: number, readonly alpha?: number }

const aa = 4.5
const samples = 64

describe.each(builtInThemes.map(theme => [theme.name, resolveTheme({ base: theme.name })] as const))('theme %s', (_, theme) => {
  it.each(['color', 'muted', 'accent'] as const)('text.%s has a contrast of AA at least wherever it may lie', (role) => {
    expect(Math.min(...grounds(theme).map(ground => wcagContrast(rgb(theme.text[role]), ground)))).toBeGreaterThanOrEqual(aa)
  })

  it('text.code has a contrast of AA at least on its own ground', () => {
    expect(wcagContrast(rgb(theme.text.code), rgb(theme.text.codeBackground))).toBeGreaterThanOrEqual(aa)
  })
})

it('grounds(theme) of a card without opacity are the gradient itself', () => {
  const gradient = resolveTheme({ canvas: { stops: [{ offset: 0, color: '#000000' }, { offset: 1, color: '#ffffff' }] }, card: { opacity: 0 } })
  const contrasts = grounds(gradient).map(ground => wcagContrast(rgb('#ffffff'), ground))
  expect(Math.max(...contrasts)).toBeCloseTo(21, 1)
  expect(Math.min(...contrasts)).toBeCloseTo(1, 1)
})

/** Every colour that text may lie on: the canvas, with the card over it. */
function grounds({ canvas, card }: Theme): Rgb[] {
  const canvasColors = canvas.kind === 'gradient'
    ? Array.from({ length: samples + 1 }, (_, index) => interpolate(canvas.stops.map(stop => [stop.color, stop.offset] as [string, number]), 'rgb')(index / samples) as Rgb)
    : [rgb(canvas.color)]
  const panel = rgb(card.color)
  const alpha = card.opacity * (panel.alpha ?? 1)
  const over = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha)
  return canvasColors.map(color => ({ mode: 'rgb', r: over(panel.r, color.r), g: over(panel.g, color.g), b: over(panel.b, color.b) }))
}

function rgb(color: string): Rgb {
  return parse(color) as Rgb
}
