import type { GradientStop } from '../../../export/theme/theme'
import { formatHex8, interpolate } from 'culori'

/** A stop that is still itself when it has passed its neighbours. */
export interface NumberedStop extends GradientStop {
  readonly id: number
}

/** Stops with numbers of their own, in the given order. */
export function numberStops(stops: readonly GradientStop[], first = 0): NumberedStop[] {
  return stops.map(({ offset, color }, index) => ({ id: first + index, offset, color }))
}

/** Stops as a gradient has them: by offset, those at the same place in their order. */
export function orderedStops(stops: readonly NumberedStop[]): GradientStop[] {
  return stops.toSorted((a, b) => a.offset - b.offset).map(({ offset, color }) => ({ offset, color }))
}

/** With another stop at a place, of the colour that the gradient has there. */
export function addStop(stops: readonly NumberedStop[], offset: number): { readonly stops: NumberedStop[], readonly added: number } {
  const sorted = stops.toSorted((a, b) => a.offset - b.offset)
  const before = sorted.findLast(stop => stop.offset <= offset) ?? sorted[0]
  const after = sorted.find(stop => stop.offset >= offset) ?? sorted[sorted.length - 1]
  const color = formatHex8(interpolate([before.color, after.color], 'rgb')((offset - before.offset) / (after.offset - before.offset || 1)))
  const added = 1 + Math.max(...stops.map(({ id }) => id))
  return { stops: [...stops, { id: added, offset: roundOffset(offset), color: color.replace(/ff$/, '') }], added }
}

/** Middle of the widest gap between two stops, or between a stop and an end. */
export function widestGap(stops: readonly GradientStop[]): number {
  const offsets = [0, ...stops.map(({ offset }) => offset).sort((a, b) => a - b), 1]
  const gaps = offsets.slice(1).map((offset, index) => ({ width: offset - offsets[index], middle: (offset + offsets[index]) / 2 }))
  return roundOffset(gaps.reduce((widest, gap) => gap.width > widest.width ? gap : widest).middle)
}

/** The gradient the other way round. */
export function reverseStops(stops: readonly NumberedStop[]): NumberedStop[] {
  return stops.toReversed().map(stop => ({ ...stop, offset: roundOffset(1 - stop.offset) }))
}

/** An offset in [0, 1], in whole percent. */
export function roundOffset(offset: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, offset))) / 100
}
