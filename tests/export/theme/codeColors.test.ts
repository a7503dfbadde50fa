import type { Theme } from '../../../export/theme/theme'
import { converter, formatHex, wcagContrast } from 'culori'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { blockBackgrounds, codeColors, codeRoles } from '../../../export/theme/codeColors'
import { over } from '../../../export/theme/overColor'
import { resolveTheme } from '../../../export/theme/resolveTheme'

const bands = ['codeMarkedBand', 'codeAddedBand', 'codeRemovedBand'] as const
const texts = codeRoles.filter(role => !role.endsWith('Band') && role !== 'codeRule')
const hue = converter('oklch')

describe.each(builtInThemes.map(({ name }) => [name, resolveTheme({ base: name })] as const))('codeColors(%s)', (_, theme) => {
  const colors = codeColors(theme)

  it('have a contrast of AA at least on the block and on each band', () => {
    expect(leastContrast(theme)).toBeGreaterThanOrEqual(4.5)
  })

  it('tell strings, numbers, functions and types from keywords and from one another', () => {
    const hues = (['codeKeyword', 'codeString', 'codeNumber', 'codeFunction', 'codeType'] as const).map(role => hue(colors[role])).filter(color => (color?.c ?? 0) >= 0.03).map(color => color?.h ?? 0)
    expect(hues.length).toBeGreaterThanOrEqual(4)
    hues.forEach((a, index) => hues.slice(index + 1).forEach(b => expect(Math.abs((a - b + 540) % 360 - 180)).toBeGreaterThan(20)))
  })
})

it('codeColors(theme) of any light or dark look, on any gradient and a card that lets it through, can be read', () => {
  const color = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([r, g, b]) => formatHex({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 }))
  const between = (from: number, to: number) => fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: from, max: to }))).map(([r, g, b]) => formatHex({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 }))
  const background = fc.boolean().chain(dark => between(dark ? 0 : 200, dark ? 60 : 255))
  fc.assert(fc.property(color, color, color, background, (text, muted, accent, codeBackground) => {
    expect(leastContrast(resolveTheme({ text: { color: text, muted, accent, codeBackground } }))).toBeGreaterThanOrEqual(4.5)
  }), { numRuns: 200 })
})

it('codeColors(theme) sees the canvas through a block and a card that let it through', () => {
  const stops = [{ offset: 0, color: '#000000' }, { offset: 1, color: '#202020' }]
  const theme = resolveTheme({ canvas: { stops }, card: { opacity: 0 }, text: { codeBackground: '#ffffff20' } })
  expect(blockBackgrounds(theme)).toEqual(['#202020', '#3c3c3c'])
  expect(leastContrast(theme)).toBeGreaterThanOrEqual(4.5)
})

function leastContrast(theme: Theme): number {
  const colors = codeColors(theme)
  const backgrounds = blockBackgrounds(theme).flatMap(block => [block, ...bands.map(band => over(colors[band], block))])
  return Math.min(...texts.flatMap(role => backgrounds.map(background => wcagContrast(colors[role], background))))
}
