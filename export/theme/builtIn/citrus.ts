import type { Theme } from '../theme'
import { aurora } from './aurora'

/** Flat yellow, black edge, hard shadow: loud on purpose. */
export const citrus: Theme = {
  ...aurora,
  name: 'citrus',
  canvas: { kind: 'color', color: '#ffd60a' },
  text: { color: '#111111', muted: '#565656', accent: '#c2185b', code: '#111111', codeBackground: '#fff3b0' },
  card: { ...aurora.card, color: '#ffffff', margin: 32, cornerRadius: 14, border: { width: 3, color: '#111111' }, shadow: { x: 8, y: 8, blur: 0, color: '#111111' } },
  typography: { ...aurora.typography, family: 'Space Grotesk', weight: 500, lineHeight: 1.42 },
}
