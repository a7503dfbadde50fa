import type { Theme } from '../theme'
import { aurora } from './aurora'

/** Peach, rose and lilac, soft as an eyeshadow palette. */
export const blush: Theme = {
  ...aurora,
  name: 'blush',
  canvas: { kind: 'gradient', angle: 120, stops: [{ offset: 0, color: '#ffd9c7' }, { offset: 0.5, color: '#fbc2d8' }, { offset: 1, color: '#cdb8f2' }] },
  text: { color: '#3a2033', muted: '#7d5a72', accent: '#b02a6b', code: '#8d2157', codeBackground: '#fae6ef' },
  card: { ...aurora.card, color: '#ffffff', opacity: 0.88, cornerRadius: 28, shadow: { x: 0, y: 14, blur: 40, color: '#8a3f6a33' } },
}
