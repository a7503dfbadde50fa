import type { Canvas, Theme } from '../theme/theme'
import { wcagLuminance } from 'culori'
import { tokenScopes } from '../text/tokenTheme'
import { codeColors } from '../theme/codeColors'
import { opaqueCanvas } from '../theme/opaqueCanvas'
import { withOpacity } from '../theme/overColor'
import { textBackgrounds } from '../theme/textBackgrounds'

export interface DeckStyleOptions {
  /** Families of the theme's font and of its code, as CSS names them, those for other scripts behind them. */
  readonly families: readonly string[]
  readonly codeFamilies: readonly string[]
  /** Address of a picture of the canvas, where CSS cannot paint it. @default painted by CSS */
  readonly canvasPicture?: string
}

/** Luminance of a background from which on text on it is dark. */
const lightFrom = 0.2
/** A canvas shows around the panel, and the panel keeps its words: a slide is higher than it seems. */
const maxMargin = 24
const minPadding = 40
const maxPadding = 48
const ruleOpacity = 0.18

/** Whether slides of a theme are light or dark, as Slidev's `colorSchema` says it. */
export function deckScheme(theme: Pick<Theme, 'card' | 'canvas'>): 'light' | 'dark' {
  const backgrounds = textBackgrounds(theme)
  return backgrounds.reduce((sum, color) => sum + wcagLuminance(color), 0) / backgrounds.length >= lightFrom ? 'light' : 'dark'
}

/** The colours, fonts and lengths of a theme as the custom properties that the deck's style sheet reads. */
export function deckStyle(theme: Theme, { families, codeFamilies, canvasPicture }: DeckStyleOptions): string {
  const { text, card, typography } = theme
  const code = codeColors(theme)
  const { border, shadow } = card
  const hasPanel = card.opacity > 0
  const properties = {
    'thread-canvas': canvasPicture === undefined ? canvasCss(theme.canvas) : `url("${canvasPicture}") center / cover no-repeat`,
    'thread-card': hasPanel ? withOpacity(card.color, card.opacity) : 'transparent',
    'thread-text': text.color,
    'thread-muted': text.muted,
    'thread-accent': text.accent,
    'thread-code': text.code,
    'thread-code-background': text.codeBackground,
    'thread-added': code.codeAddedBand,
    'thread-removed': code.codeRemovedBand,
    'thread-rule': withOpacity(text.color, ruleOpacity),
    'thread-margin': `${Math.min(card.margin, maxMargin)}px`,
    'thread-padding': `${Math.min(maxPadding, Math.max(minPadding, card.padding))}px`,
    'thread-radius': `${card.cornerRadius}px`,
    'thread-border': border.width > 0 ? `${border.width}px solid ${border.color}` : '0',
    'thread-shadow': hasPanel && (shadow.x !== 0 || shadow.y !== 0 || shadow.blur > 0) ? `${shadow.x}px ${shadow.y}px ${shadow.blur}px ${shadow.color}` : 'none',
    'thread-font': [...families, 'sans-serif'].map(cssFamily).join(', '),
    'thread-mono': [...codeFamilies, 'monospace'].map(cssFamily).join(', '),
    'thread-weight': typography.weight,
    'thread-bold': typography.boldWeight,
    'thread-align': typography.align === 'center' ? 'center' : 'start',
  }
  return `:root {\n${Object.entries(properties).map(([name, value]) => `  --${name}: ${value};\n`).join('')}}\n`
}

/** The colours of code in a theme, as a theme of Shiki. */
export function deckCodeTheme(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): object {
  const colors = codeColors(theme)
  return {
    name: 'threadeck',
    type: deckScheme(theme),
    colors: { 'editor.background': theme.text.codeBackground, 'editor.foreground': colors.codePlain },
    settings: [{ settings: { foreground: colors.codePlain, background: theme.text.codeBackground } }, ...tokenScopes.map(([role, scope]) => ({ scope, settings: { foreground: colors[role] } }))],
  }
}

function canvasCss(canvas: Canvas): string {
  const seen = opaqueCanvas(canvas)
  return seen.kind === 'gradient' ? `linear-gradient(${seen.angle}deg, ${seen.stops.map(({ offset, color }) => `${color} ${Math.round(offset * 1e4) / 100}%`).join(', ')})` : seen.color
}

function cssFamily(name: string): string {
  return /^[a-z-]+$/.test(name) ? name : JSON.stringify(name)
}
