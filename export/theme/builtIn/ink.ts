import type { Theme } from '../theme'
import { aurora } from './aurora'
import { noShadow } from './noShadow'

/** White on black without a card, one yellow accent: a poster. */
export const ink: Theme = {
  ...aurora,
  name: 'ink',
  canvas: { kind: 'color', color: '#0a0a0b' },
  text: { color: '#fafafa', muted: '#a1a1aa', accent: '#facc15', code: '#fde68a', codeBackground: '#26262b' },
  card: { ...aurora.card, color: '#0a0a0b', opacity: 0, margin: 16, cornerRadius: 0, shadow: noShadow },
  typography: { ...aurora.typography, family: 'Space Grotesk', lineHeight: 1.42, boldWeight: 700 },
}
