import type { RectItem } from '../card'
import type { Rect } from '../pictureGrid'
import { maxDots } from '../frame/frameInput'

const dotSize = 6
const dotGap = 6
const barWidth = 96
const barHeight = 4

/** Room for dots, or for a bar where there are more of them than can be counted at a glance; px at 1x. */
export function progressSize(dots: number): { readonly width: number, readonly height: number } {
  return { width: dots > maxDots ? barWidth : dots * (dotSize + dotGap) - dotGap, height: dotSize }
}

/** How far card `index` (from 0) of `count` is, in a box, from the side where the card begins to be read. */
export function drawProgress(box: Rect, index: number, count: number, fromRight: boolean): RectItem[] {
  const middle = box.y + box.height / 2
  const placed = (left: number, width: number) => ({ x: fromRight ? box.x + box.width - left - width : box.x + left, width })
  if (count > maxDots) {
    const bar = { kind: 'rect', y: middle - barHeight / 2, height: barHeight, cornerRadius: barHeight / 2 } as const
    return [{ ...bar, ...placed(0, barWidth), color: 'rest' }, { ...bar, ...placed(0, Math.max(barHeight, barWidth * (index + 1) / count)), color: 'accent' }]
  }
  return Array.from({ length: count }, (_, dot) => ({
    kind: 'rect',
    ...placed(dot * (dotSize + dotGap), dotSize),
    y: middle - dotSize / 2,
    height: dotSize,
    cornerRadius: dotSize / 2,
    color: dot === index ? 'accent' : 'rest',
  }))
}
