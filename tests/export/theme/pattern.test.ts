import { describe, expect, it } from 'vitest'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { patternDefaults } from '../../../export/theme/pattern'
import { meshColors, patternColor } from '../../../export/theme/patternColors'
import { parseThemeInput, resolveTheme } from '../../../export/theme/resolveTheme'
import { textBackgrounds } from '../../../export/theme/textBackgrounds'
import { contrastWarning } from '../../../export/theme/textContrast'
import { patternKinds } from '../../../export/theme/theme'

describe('resolveTheme(...layers) with a pattern', () => {
  it('fills in what a pattern needs, and has none where it is "none" or nothing is said', () => {
    expect(resolveTheme({ canvas: { pattern: { kind: 'dots' } } }).canvas.pattern).toEqual({ kind: 'dots', ...patternDefaults.dots })
    expect(resolveTheme({ canvas: { pattern: { spacing: 20 } } }).canvas).not.toHaveProperty('pattern')
    expect(resolveTheme({ canvas: { pattern: { kind: 'dots' } } }, { canvas: { pattern: { kind: 'none' } } }).canvas).not.toHaveProperty('pattern')
  })

  it('keeps values of a pattern that stays, and begins one of another kind with its own, in the same colour', () => {
    const dots = { canvas: { pattern: { kind: 'dots', spacing: 33, color: 'rebeccapurple' } } } as const
    expect(resolveTheme(dots, { canvas: { pattern: { strength: 1 } } }).canvas.pattern).toMatchObject({ kind: 'dots', spacing: 33, strength: 1, color: '#663399' })
    expect(resolveTheme(dots, { canvas: { pattern: { kind: 'grid' } } }).canvas.pattern).toEqual({ kind: 'grid', color: '#663399', ...patternDefaults.grid })
  })

  it('takes values that were said before the pattern itself', () => {
    expect(resolveTheme({ canvas: { pattern: { spacing: 33 } } }, { canvas: { pattern: { kind: 'grid' } } }).canvas.pattern).toMatchObject({ kind: 'grid', spacing: 33 })
  })

  it('lets a color of undefined bring back that of the canvas', () => {
    expect(resolveTheme({ canvas: { pattern: { kind: 'dots', color: 'red' } } }, { canvas: { pattern: { color: undefined } } }).canvas.pattern).not.toHaveProperty('color')
  })

  it('keeps pattern and continuity when the canvas becomes another', () => {
    expect(resolveTheme({ canvas: { pattern: { kind: 'grain' }, continuous: true } }, { canvas: { kind: 'color', color: '#123456' } }).canvas).toEqual({ kind: 'color', color: '#123456', pattern: { kind: 'grain', ...patternDefaults.grain }, continuous: true })
  })

  it('gives a theme that is read again as it is, as carousel.json has it', () => {
    for (const kind of patternKinds) {
      const theme = resolveTheme({ base: 'midnight', canvas: { pattern: { kind, color: '#ff000080', angle: 30 }, continuous: true } })
      expect(resolveTheme(parseThemeInput(JSON.parse(JSON.stringify(theme)), 'theme'))).toEqual(theme)
    }
  })

  it('names the nearest pattern for one that there is not', () => {
    expect(() => parseThemeInput({ canvas: { pattern: { kind: 'dotts' } } }, 'mine.json')).toThrow('Expected canvas.pattern.kind in mine.json to be none, dots, grid, lines, grain or mesh, but received "dotts": did you mean dots?')
    expect(() => parseThemeInput({ canvas: { pattern: 'dots' } }, 'mine.json')).toThrow('Expected canvas.pattern in mine.json to be { kind, color, spacing, size, strength, angle }, but received "dots".')
  })
})

describe('resolveTheme(...layers) with a picture', () => {
  const picture = { canvas: { source: 'a.png', blur: 8, dim: 0.5, position: { x: 0.2 } } } as const

  it('keeps how the picture looks when only some of it changes, and says nothing of what is as by itself', () => {
    expect(resolveTheme(picture, { canvas: { position: { y: 1 }, blur: 0 } }).canvas).toEqual({ kind: 'picture', source: 'a.png', color: '#6d5dfc', dim: 0.5, position: { x: 0.2, y: 1 } })
    expect(resolveTheme(picture, { canvas: { position: { x: 0.5 }, blur: 0, dim: 0 } }).canvas).toEqual({ kind: 'picture', source: 'a.png', color: '#6d5dfc' })
  })

  it('leaves a gradient without values of a picture', () => {
    expect(resolveTheme(picture, { canvas: { kind: 'gradient', stops: [{ offset: 0, color: '#000000' }, { offset: 1, color: '#ffffff' }] } }).canvas).toEqual({ kind: 'gradient', angle: 135, stops: [{ offset: 0, color: '#000000' }, { offset: 1, color: '#ffffff' }] })
  })
})

describe('patternColor(canvas)', () => {
  it('is lighter than a dark canvas, darker than a light one, and the pattern\'s own where it has one', () => {
    expect(patternColor({ kind: 'color', color: '#101020' })).toMatch(/^#[ef]/)
    expect(patternColor({ kind: 'color', color: '#fff8e0' })).toMatch(/^#[0-5]/)
    expect(patternColor({ kind: 'color', color: '#fff8e0', pattern: { kind: 'dots', ...patternDefaults.dots, color: '#abcdef' } })).toBe('#abcdef')
  })

  it('is a colour for every built-in theme', () => {
    for (const { canvas } of builtInThemes) {
      expect(patternColor(canvas)).toMatch(/^#[\da-f]{6}$/)
      expect(meshColors(canvas).length).toBeGreaterThan(1)
      expect(meshColors(canvas).join()).toMatch(/^(?:#[\da-f]{6},?)+$/)
    }
  })
})

describe('textBackgrounds(theme) with a pattern', () => {
  const dots = { kind: 'dots', color: '#ffffff', strength: 1 } as const

  it('leaves out what an opaque card hides', () => {
    expect(textBackgrounds(resolveTheme({ canvas: { pattern: dots } }))).toEqual(textBackgrounds(resolveTheme({})))
  })

  it('has the pattern on every colour where text lies straight on the canvas, so that a warning says what cannot be read', () => {
    const bare = { canvas: { kind: 'color', color: '#000000' }, card: { opacity: 0 }, text: { color: '#ffffff' } } as const
    expect(textBackgrounds(resolveTheme(bare))).toEqual(['#000000'])
    expect(contrastWarning(resolveTheme(bare))).toBeUndefined()
    const dotted = resolveTheme({ ...bare, canvas: { ...bare.canvas, pattern: dots } })
    expect(textBackgrounds(dotted)).toEqual(['#000000', '#ffffff'])
    expect(contrastWarning(dotted)).toContain('hard to read')
  })
})
