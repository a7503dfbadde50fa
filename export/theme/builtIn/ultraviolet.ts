import type { Theme } from '../theme'
import { aurora } from './aurora'
import { noShadow } from './noShadow'

/** Text straight on a dark gradient from indigo to magenta. */
export const ultraviolet: Theme = {
  ...aurora,
  name: 'ultraviolet',
  canvas: { kind: 'gradient', angle: 140, stops: [{ offset: 0, color: '#1a0b3b' }, { offset: 0.5, color: '#43126b' }, { offset: 1, color: '#7a1463' }] },
  text: { color: '#fff5ff', muted: '#d9b8e6', accent: '#ffb3f0', code: '#ffd9f8', codeBackground: '#2d0d4f' },
  card: { ...aurora.card, color: '#1a0b3b', opacity: 0, margin: 16, cornerRadius: 0, shadow: noShadow },
}
