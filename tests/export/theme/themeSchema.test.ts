import { describe, expect, it } from 'vitest'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { parseThemeInput, resolveTheme } from '../../../export/theme/resolveTheme'
import { themeJsonSchema } from '../../../export/theme/themeJsonSchema'

it('theme.schema.json is the schema that themes are checked with ("vitest run -u" writes it again)', async () => {
  await expect(themeJsonSchema()).toMatchFileSnapshot('../../../export/theme/theme.schema.json')
})

describe('parseThemeInput(value, where)', () => {
  it.each(builtInThemes.map(theme => [theme.name, theme] as const))('takes the built-in theme %s as a file would write it', (_, theme) => {
    expect(resolveTheme(parseThemeInput(JSON.parse(JSON.stringify(theme)), 'theme'))).toEqual(resolveTheme({ base: theme.name }))
  })

  it.each([
    [{ card: { padding: -1 } }, 'Expected card.padding in mine.json to be a number of px from 0 to 400, but received -1.'],
    [{ card: { paddin: 1 } }, 'Expected card in mine.json to be { color, opacity, padding, cornerRadius, margin, sizing, border, shadow }, but received the key paddin: did you mean padding?'],
    [{ canvas: { stops: [{ offset: 0, color: 'red' }] } }, 'Expected canvas.stops in mine.json to be at least two stops, but received [{"offset":0,"color":"red"}].'],
    [{ text: { color: 'bluish' } }, 'Expected text.color in mine.json to be a CSS colour such as #7c3aed, rgb(124 58 237) or rebeccapurple, but received "bluish".'],
    [[], 'Expected mine.json to be { base, name, canvas, text, card, typography, header, footer }, but received [].'],
    [null, 'Expected mine.json to be { base, name, canvas, text, card, typography, header, footer }, but received nothing.'],
    [{ base: 5 }, 'Expected base in mine.json to be a text, but received 5.'],
    [{ canvas: 'red' }, 'Expected canvas in mine.json to be { kind, stops, angle, color, source, blur, dim, position, pattern, continuous }, but received "red".'],
    [{ text: { color: 5 } }, 'Expected text.color in mine.json to be a CSS colour such as #7c3aed, rgb(124 58 237) or rebeccapurple, but received 5.'],
    [{ typography: { family: 'Comic Sans' } }, 'Expected typography.family in mine.json to be Inter, Source Serif 4, Space Grotesk, JetBrains Mono or a list of at most 16 font files, but received "Comic Sans".'],
    [{ typography: { family: [] } }, 'Expected typography.family in mine.json to be Inter, Source Serif 4, Space Grotesk, JetBrains Mono or a list of at most 16 font files, but received [].'],
  ])('refuses %j in one sentence', (value, message) => {
    expect(() => parseThemeInput(value, 'mine.json')).toThrow(message)
  })
})

describe('resolveTheme(...layers)', () => {
  it('keeps what no layer states, and lets later layers win', () => {
    const theme = resolveTheme({ base: 'midnight', card: { padding: 30 } }, { card: { padding: 20 } })
    expect(theme.card.padding).toBe(20)
    expect(theme.card.cornerRadius).toBe(builtInThemes.find(({ name }) => name === 'midnight')?.card.cornerRadius)
  })

  it('keeps the colours of a gradient when only its angle changes', () => {
    const theme = resolveTheme({ canvas: { angle: 90 } })
    expect(theme.canvas).toMatchObject({ kind: 'gradient', angle: 90, stops: builtInThemes[0].canvas.kind === 'gradient' ? builtInThemes[0].canvas.stops : [] })
  })

  it('turns a plain canvas into a gradient when stops are given', () => {
    const stops = [{ offset: 0, color: '#ff0000' }, { offset: 1, color: '#0000ff' }]
    expect(resolveTheme({ base: 'paper', canvas: { stops } }).canvas).toEqual({ kind: 'gradient', stops, angle: 135 })
  })

  it('names the nearest theme for an unknown base', () => {
    expect(() => resolveTheme({ base: 'sunst' })).toThrow('did you mean sunset?')
  })
})
