import type { Theme } from '../theme'
import { aurora } from './aurora'

/** Amber through coral into plum, a warm white card. */
export const sunset: Theme = {
  ...aurora,
  name: 'sunset',
  canvas: { kind: 'gradient', angle: 145, stops: [{ offset: 0, color: '#ffb457' }, { offset: 0.45, color: '#ff6f61' }, { offset: 1, color: '#8e3b8f' }] },
  text: { color: '#2a1420', muted: '#7a5565', accent: '#b4234e', code: '#8f1d3f', codeBackground: '#fbe9e4' },
  card: { ...aurora.card, color: '#fffaf6', cornerRadius: 22, shadow: { x: 0, y: 14, blur: 44, color: '#5a0f3a59' } },
}
