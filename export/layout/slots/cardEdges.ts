import type { FrameInput } from '../frame/frameInput'

/** Around a card and within it, as CSS has them. */
export interface CardEdges {
  readonly margin: string
  readonly padding: string
}

/**
 * The margin around a card, and within it a padding of its own in px at 1x, so wide that nothing which stands on the card is covered.
 * What the theme's margin and padding leave covered, the canvas takes, on all cards as much; or the card where it goes to the edges. Both sides are as wide, so that it stays in the middle.
 */
export function cardEdges({ margin, padding, covered }: Pick<FrameInput, 'margin' | 'padding' | 'covered'>, { block, inline }: { readonly block: number, readonly inline: number }): CardEdges {
  const side = Math.max(covered.left, covered.right)
  const edges = [[covered.top, block], [side, inline], [covered.bottom, block], [side, inline]].map(([hidden, own]) => {
    const outer = margin > 0 ? Math.max(margin, hidden - padding) : 0
    return { outer, inner: Math.max(own, hidden - outer) }
  })
  return { margin: css(edges.map(({ outer }) => outer)), padding: css(edges.map(({ inner }) => inner)) }
}

function css(lengths: readonly number[]): string {
  return lengths.map(length => `${length}px`).join(' ')
}
