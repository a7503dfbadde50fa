import type { Theme } from '../theme'
import { aurora } from './aurora'

/** Quiet grey and one blue: at home in a business feed. */
export const slate: Theme = {
  ...aurora,
  name: 'slate',
  canvas: { kind: 'gradient', angle: 180, stops: [{ offset: 0, color: '#e8edf3' }, { offset: 1, color: '#cfd8e3' }] },
  text: { color: '#0f1b2d', muted: '#55637a', accent: '#0b5cad', code: '#0a4a8a', codeBackground: '#eaf1f9' },
  card: { ...aurora.card, color: '#ffffff', cornerRadius: 14, border: { width: 1, color: '#d5dde8' }, shadow: { x: 0, y: 8, blur: 28, color: '#1e2f4a26' } },
}
