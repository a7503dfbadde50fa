/** What a row of cards shows when it comes to rest: the number of the card nearest to the left edge, from 0. */
export function nearestCard(scrolled: number, width: number, count: number): number {
  return width > 0 ? Math.min(count - 1, Math.max(0, Math.round(scrolled / width))) : 0
}

/** The card that a drag leads to, from 0: a short, quick one goes on by a card as a swipe does. Lengths in px, to the left positive; speed in px per millisecond. */
export function draggedCard(from: number, by: number, speed: number, width: number, count: number): number {
  const swiped = Math.abs(speed) > 0.4 && Math.abs(by) < width / 2 ? Math.sign(by) : Math.round(by / Math.max(1, width))
  return Math.min(count - 1, Math.max(0, from + swiped))
}
