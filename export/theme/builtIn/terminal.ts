import type { Theme } from '../theme'
import { aurora } from './aurora'

/** Phosphor green in a mono face on near black. */
export const terminal: Theme = {
  ...aurora,
  name: 'terminal',
  canvas: { kind: 'gradient', angle: 180, stops: [{ offset: 0, color: '#1c2420' }, { offset: 1, color: '#0c100e' }] },
  text: { color: '#d7f5df', muted: '#86a890', accent: '#4ade80', code: '#a7f3c0', codeBackground: '#1c2c22' },
  card: { ...aurora.card, color: '#0a0e0c', padding: 36, cornerRadius: 10, border: { width: 1, color: '#2f4a39' }, shadow: { x: 0, y: 10, blur: 36, color: '#00000099' } },
  typography: { ...aurora.typography, family: 'JetBrains Mono', fontSize: 15, minFontSize: 13, maxFontSize: 45, lineHeight: 1.5 },
}
