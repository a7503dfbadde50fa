import type { PreparedBlock } from './preparedBlock'

const paragraphGap = 0.72
const itemGap = 0.3
/** Around a window of code. */
const windowGap = 0.85
/** Above an item with a large number. */
const stepGap = 1.05
/** Above a heading, by its level, and below it: it belongs to what follows. */
const headingGaps = { 1: 1.25, 2: 1.25, 3: 1 } as const
const headingGapBelow = 0.4
/** Below one that is so many times as large as the text, or above large numbers: lines as high as two of the text's need more air. */
const displayScale = 2
const displayGapBelow = 0.9
const dividerGap = 1.1
/** Above and below a formula that is displayed inside a sentence. */
const formulaGap = 0.45
/** Above the first note, where a rule separates it from the text. */
const noteGap = 1.3

/** Space between two blocks that follow one another, in em of the post's text. */
export function gapBefore(before: PreparedBlock, after: PreparedBlock): number {
  const { kind, tight, level = 2 } = after.block
  const last = before.block.kind
  if (kind === 'divider' || last === 'divider')
    return dividerGap
  if (kind === 'note')
    return last === 'note' || tight ? itemGap : noteGap
  if (before.scale >= displayScale)
    return displayGapBelow
  if (before.code?.isWindow || after.code?.isWindow)
    return windowGap
  if (last === 'heading')
    return after.markerScale > 1 || after.table?.form === 'sides' || after.table?.form === 'stackedSides' ? displayGapBelow : headingGapBelow
  if (kind === 'heading')
    return headingGaps[level]
  if (after.markerScale > 1)
    return stepGap
  if (kind === 'item' && last === 'item')
    return tight ? itemGap : paragraphGap
  if (kind === 'item' && tight)
    return itemGap
  if (tight && (kind === 'formula' || last === 'formula'))
    return formulaGap
  if (tight)
    return after.inset > 0 || before.inset > 0 || after.diagram || before.diagram ? itemGap : 0
  return paragraphGap
}
