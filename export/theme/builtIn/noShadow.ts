import type { CardStyle } from '../theme'

/** For cards that lie flat. */
export const noShadow: CardStyle['shadow'] = { x: 0, y: 0, blur: 0, color: '#00000000' }
