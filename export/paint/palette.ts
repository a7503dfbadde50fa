import type { CardColor, ColorRole } from '../layout/cardColor'
import type { CodeRole } from '../theme/codeColors'
import type { Theme } from '../theme/theme'
import type { Rgb } from './rgb'
import { wcagLuminance } from 'culori'
import { codeColors, codeRoles } from '../theme/codeColors'
import { markColor } from '../theme/markColor'
import { onAccentColor } from '../theme/onAccentColor'
import { opaqueCanvas } from '../theme/opaqueCanvas'
import { scrimColor } from '../theme/scrimColor'
import { rgbOf } from './rgb'

/** What each role looks like in a theme. */
export type Palette = Readonly<Record<ColorRole, Rgb>>

type FoundRole = CodeRole | 'mark' | 'onAccent' | 'scrim'
type FoundPalette = Map<FoundRole, Rgb>
type FigureRole = Exclude<ColorRole, CodeRole | 'text' | 'muted' | 'accent' | 'code' | 'codeBackground' | 'card' | 'mark' | 'rest' | 'onAccent' | 'scrim'>

// Okabe-Ito hues, told apart by every kind of colour vision; on a dark background lighter ones of the same order. The deck has the same.
const onLight: Readonly<Record<FigureRole, string>> = { query: '#0072b2', key: '#d55e00', value: '#009e73', scores: '#cc79a7', output: '#8a8000', parameters: '#4a5578', local: '#0f7f93', registers: '#e69f00', sram: '#56b4e9', hbm: '#9297ad' }
const onDark: Readonly<Record<FigureRole, string>> = { query: '#56b4e9', key: '#f08a3c', value: '#2fcf9f', scores: '#e79bc6', output: '#f0e442', parameters: '#7f8cc0', local: '#4fc3d6', registers: '#f0b93a', sram: '#3f9fd6', hbm: '#7d83a3' }
/** What is left of a progress, against the colour of muted text. */
const restAlpha = 64 / 255
/** What is dim is so opaque. */
const dimAlpha = 0.6
/** Most that a channel of such colours differs by, of 255. */
const maxNear = 20
const nothing: Rgb = { red: 0, green: 0, blue: 0, alpha: 0 }
// An emoji's colours come again with every emoji.
const mostFixed = 500
const fixed = new Map<string, Rgb>()
// A gradient that is dragged has many looks.
const maxFoundPalettes = 50
const foundPalettes = new Map<string, FoundPalette>()
const foundRoles: readonly FoundRole[] = [...codeRoles, 'mark', 'onAccent', 'scrim']

/** The palette of a theme, its colours read once. */
export function paletteOf(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): Palette {
  const { color, muted, accent, code, codeBackground } = theme.text
  const roles = { ...backgroundLuminance(theme) < 0.2 ? onDark : onLight, text: color, muted, accent, code, codeBackground, card: theme.card.color, rest: muted }
  const palette = Object.fromEntries(Object.entries(roles).map(([role, value]) => [role, rgbOf(value) ?? nothing])) as Record<Exclude<ColorRole, FoundRole>, Rgb>
  return withFoundColors({ ...palette, rest: { ...palette.rest, alpha: restAlpha } }, theme)
}

/** Adds the colours of code, of highlighted text and of what stands on the accent, each found when it is asked for: most cards have none. */
function withFoundColors(palette: Omit<Palette, FoundRole>, theme: Pick<Theme, 'text' | 'card' | 'canvas'>): Palette {
  let found: FoundPalette | undefined
  const colorOf = (role: FoundRole) => foundColor(found ??= foundPaletteOf(theme), role, theme)
  return Object.defineProperties(palette, Object.fromEntries(foundRoles.map(role => [role, { enumerable: true, get: () => colorOf(role) }]))) as Palette
}

function foundPaletteOf({ text, card, canvas }: Pick<Theme, 'text' | 'card' | 'canvas'>): FoundPalette {
  const key = JSON.stringify([text, card.color, card.opacity, canvas.kind === 'gradient' ? canvas.stops.map(stop => stop.color) : canvas.color, canvas.pattern])
  let found = foundPalettes.get(key)
  if (!found) {
    if (foundPalettes.size >= maxFoundPalettes)
      foundPalettes.clear()
    foundPalettes.set(key, found = new Map())
  }
  return found
}

/** The colour of a role in the palette of its theme, found now unless it was before. */
function foundColor(found: FoundPalette, role: FoundRole, theme: Pick<Theme, 'text' | 'card' | 'canvas'>): Rgb {
  if (!found.has(role)) {
    for (const [name, color] of Object.entries(newColors(role, theme)))
      found.set(name as FoundRole, rgbOf(color) ?? nothing)
  }
  return found.get(role)!
}

/** A role's colour in a theme; those of code come together, since each must differ from the others. */
function newColors(role: FoundRole, theme: Pick<Theme, 'text' | 'card' | 'canvas'>): Partial<Record<FoundRole, string>> {
  switch (role) {
    case 'mark': return { mark: markColor(theme) }
    case 'scrim': return { scrim: scrimColor(theme) }
    case 'onAccent': return { onAccent: onAccentColor(theme) }
    default: return codeColors(theme)
  }
}

/** A colour of a card in a palette. */
export function colorIn(palette: Palette, color: CardColor): Rgb {
  if (color.startsWith('dim-')) {
    const lit = palette[color.slice('dim-'.length) as ColorRole]
    return { ...lit, alpha: lit.alpha * dimAlpha }
  }
  if (color.startsWith('edge-'))
    return isNear(colorIn(palette, color.slice('edge-'.length) as CardColor), palette.card) ? palette.rest : nothing
  if (!color.startsWith('#'))
    return palette[color as ColorRole]
  let known = fixed.get(color)
  if (!known) {
    if (fixed.size >= mostFixed)
      fixed.clear()
    fixed.set(color, known = rgbOf(color) ?? nothing)
  }
  return known
}

/** Whether two colours can hardly be told apart where they touch. */
function isNear(a: Rgb, b: Rgb): boolean {
  return Math.max(Math.abs(a.red - b.red), Math.abs(a.green - b.green), Math.abs(a.blue - b.blue)) <= maxNear
}

/** Relative luminance, in [0, 1], of what most of the card's text lies on. */
function backgroundLuminance({ canvas, card }: Pick<Theme, 'canvas' | 'card'>): number {
  const seen = opaqueCanvas(canvas)
  const behind = seen.kind === 'gradient' ? seen.stops.map(stop => stop.color) : [seen.color]
  const colors = card.opacity >= 0.5 ? [card.color] : behind
  return colors.reduce((sum, color) => sum + wcagLuminance(color), 0) / colors.length
}
