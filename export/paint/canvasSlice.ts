import type { Card } from '../layout/card'
import type { Canvas } from '../theme/theme'

/** The part of a canvas that an image shows: of so many of its width side by side, the one at a position from the left, from 0. */
export interface CanvasSlice {
  readonly index: number
  readonly count: number
}

/** A canvas that one image shows as a whole. */
export const wholeCanvas: CanvasSlice = { index: 0, count: 1 }

/** What a card of a carousel shows of the canvas; a thread that is read from the right has its first card there. */
export function sliceOf({ number, count, direction }: Pick<Card, 'number' | 'count' | 'direction'>, { continuous = false }: Pick<Canvas, 'continuous'>): CanvasSlice {
  return continuous ? { index: direction === 'rtl' ? count - number : number - 1, count } : wholeCanvas
}
