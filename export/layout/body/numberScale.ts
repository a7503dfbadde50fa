import type { PreparedBlock } from '../../text/preparedBlock'

/** Below this a number goes on in the next line rather than get smaller, in px at 1x. */
const minNumberSize = 56

/** Size of a number to that of the text below it, so that it takes the width of its box in px where its largest size lets it. */
export function numberScale({ words }: PreparedBlock, width: number, { numberSize, fontSize }: { readonly numberSize: number, readonly fontSize: number }): number {
  const last = words.at(-1)
  const whole = words.reduce((sum, word) => sum + (word === last ? word.width : word.widthWithSpace), 0)
  const widest = words.reduce((most, word) => Math.max(most, word.width), 0)
  const size = Math.min(numberSize, Math.max(width / whole, Math.min(minNumberSize, width / widest)))
  return Math.max(1, size / fontSize)
}
