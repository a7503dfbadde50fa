import type { Theme } from '../theme'
import { aurora } from './aurora'

/** Deep blue, a dark card with a hairline edge: for code and late hours. */
export const midnight: Theme = {
  ...aurora,
  name: 'midnight',
  canvas: { kind: 'gradient', angle: 160, stops: [{ offset: 0, color: '#0b1026' }, { offset: 0.6, color: '#1b2a6b' }, { offset: 1, color: '#3b4fc4' }] },
  text: { color: '#eef1ff', muted: '#9aa5ce', accent: '#8fb4ff', code: '#c3d3ff', codeBackground: '#222d52' },
  card: { ...aurora.card, color: '#10172f', cornerRadius: 20, border: { width: 1, color: '#ffffff1f' }, shadow: { x: 0, y: 16, blur: 48, color: '#00000080' } },
}
