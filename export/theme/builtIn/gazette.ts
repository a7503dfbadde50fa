import type { Theme } from '../theme'
import { aurora } from './aurora'
import { noShadow } from './noShadow'

/** Black on white with a red accent, hairlines and a book face. */
export const gazette: Theme = {
  ...aurora,
  name: 'gazette',
  canvas: { kind: 'color', color: '#f4f4f2' },
  text: { color: '#161616', muted: '#5e5e5e', accent: '#b3121d', code: '#3a3a3a', codeBackground: '#efefec' },
  card: { ...aurora.card, color: '#ffffff', margin: 24, cornerRadius: 0, border: { width: 1.5, color: '#161616' }, shadow: noShadow },
  typography: { ...aurora.typography, family: 'Source Serif 4', fontSize: 17, minFontSize: 15, maxFontSize: 48, lineHeight: 1.42 },
}
