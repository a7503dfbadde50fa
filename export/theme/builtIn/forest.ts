import type { Theme } from '../theme'
import { aurora } from './aurora'

/** Pine and moss behind a card the colour of oat milk. */
export const forest: Theme = {
  ...aurora,
  name: 'forest',
  canvas: { kind: 'gradient', angle: 150, stops: [{ offset: 0, color: '#0f3d2e' }, { offset: 0.55, color: '#1f6b4a' }, { offset: 1, color: '#8fb35a' }] },
  text: { color: '#14261d', muted: '#52665a', accent: '#17694a', code: '#14573e', codeBackground: '#e6eddc' },
  card: { ...aurora.card, color: '#fbfbf4', cornerRadius: 18, shadow: { x: 0, y: 12, blur: 40, color: '#06201780' } },
}
