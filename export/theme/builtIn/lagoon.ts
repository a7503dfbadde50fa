import type { Theme } from '../theme'
import { aurora } from './aurora'

/** Teal into deep water, a card of dark glass. */
export const lagoon: Theme = {
  ...aurora,
  name: 'lagoon',
  canvas: { kind: 'gradient', angle: 200, stops: [{ offset: 0, color: '#0fa3a3' }, { offset: 0.5, color: '#0b6a8a' }, { offset: 1, color: '#0a2a4a' }] },
  text: { color: '#f0fbff', muted: '#b7d3dc', accent: '#7fe7d8', code: '#b5f3ea', codeBackground: '#12455a' },
  card: { ...aurora.card, color: '#062436', opacity: 0.82, cornerRadius: 24, border: { width: 1, color: '#ffffff2e' }, shadow: { x: 0, y: 14, blur: 44, color: '#00122280' } },
}
