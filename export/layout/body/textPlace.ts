import type { LayoutTheme } from '../layoutTheme'
import { opticalMiddle } from '../opticalMiddle'

/** Share of the room that is left on a card above its text. */
export function textPlace({ typography: { verticalAlign } }: Pick<LayoutTheme, 'typography'>): number {
  return verticalAlign === 'top' ? 0 : opticalMiddle
}
