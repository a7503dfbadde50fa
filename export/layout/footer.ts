import type { CardItem } from './card'
import type { CardContext } from './cardContext'
import { chromeFontSize } from './chromeFontSize'
import { mirrored } from './mirrored'
import { chromeLine, plain, setLine } from './setLine'

/** The bottom of a card: how far the reader is, and the creator's own line. */
export interface Footer {
  /** px at 1x; 0 where the theme shows nothing. */
  readonly height: number
  draw: (x: number, y: number, width: number) => CardItem[]
}

// More dots than a glance can count become a bar.
const mostDots = 12
const dotSize = 6
const dotGap = 6
const barWidth = 96

/** Takes no room and draws nothing. */
export const noFooter: Footer = { height: 0, draw: () => [] }

/** Lays out the footer of card `index` (from 0) of `count`, with the page's number at its end; empty for none. */
export function layoutFooter(index: number, count: number, number: string, context: CardContext): Footer {
  const { footer } = context.theme
  const fontSize = chromeFontSize(context) * 0.8125
  const showsProgress = footer.progressDots && count > 1
  const progressWidth = showsProgress ? (count <= mostDots ? count * (dotSize + dotGap) - dotGap : barWidth) : 0
  const height = number || footer.watermark || showsProgress ? fontSize * 1.25 : 0
  return {
    height,
    draw(x, y, width) {
      const middle = y + height / 2
      const baseline = middle + fontSize * 0.364
      const groups: CardItem[][] = []
      const pageNumber = chromeLine(number, fontSize, false, context)
      groups.push(setLine(pageNumber.line, x + width - pageNumber.width, baseline, fontSize, plain('muted'), context))
      const sides = Math.max(pageNumber.width, 0) + 2 * fontSize
      const room = showsProgress ? (width - progressWidth) / 2 - fontSize : width - sides
      const watermark = chromeLine(footer.watermark, fontSize, false, context, room)
      groups.push(setLine(watermark.line, x, baseline, fontSize, plain('muted'), context))
      if (showsProgress)
        groups.push(...drawProgress(footer.watermark ? x + (width - progressWidth) / 2 : x, middle, index, count).map(item => [item]))
      return mirrored(groups, x, width, context)
    },
  }
}

function drawProgress(x: number, middle: number, index: number, count: number): CardItem[] {
  const y = middle - dotSize / 2
  if (count > mostDots) {
    const bar = { kind: 'rect', y: middle - 2, height: 4, cornerRadius: 2, x } as const
    return [{ ...bar, width: barWidth, color: 'rest' }, { ...bar, width: Math.max(4, barWidth * (index + 1) / count), color: 'accent' }]
  }
  return Array.from({ length: count }, (_, dot) => ({
    kind: 'rect',
    x: x + dot * (dotSize + dotGap),
    y,
    width: dotSize,
    height: dotSize,
    cornerRadius: dotSize / 2,
    color: dot === index ? 'accent' : 'rest',
  }))
}
