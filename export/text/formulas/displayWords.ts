import type { PreparedBlock } from '../preparedBlock'
import type { Word } from '../words'

/** Letters of a formula are made no smaller than this where it can be broken instead, in px at 1x. */
const minLetterSize = 14

/**
 * The words of a block in lines of a width in em; of a formula that stands on lines of its own and is too wide even with the
 * smallest letters that are read well, the whole formula in lines, where they make it narrower.
 */
export function displayWords({ words, brokenTo }: PreparedBlock, lineWidth: number, fontSize: number): readonly Word[] {
  const [whole] = words
  if (!brokenTo || !whole || whole.width <= lineWidth)
    return words
  const scale = whole.pieces[0].style.scale
  if (scale * fontSize * lineWidth / whole.width >= Math.min(minLetterSize, scale * fontSize))
    return words
  const broken = brokenTo(lineWidth / scale)
  return broken[0] && broken[0].width < whole.width ? broken : words
}
