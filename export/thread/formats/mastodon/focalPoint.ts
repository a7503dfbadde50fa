import type { Picture } from '../../thread'

/** The focus of a picture from a focal point in [-1, 1] to the right and upwards; the middle needs none. */
export function focusOf(point: { readonly x: number, readonly y: number } | undefined): Picture['focus'] {
  if (!point || (point.x === 0 && point.y === 0))
    return undefined
  return { x: share((point.x + 1) / 2), y: share((1 - point.y) / 2) }
}

/** In [0, 1], in ten-thousandths. */
function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000
}
