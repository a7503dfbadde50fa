import type { Block } from '../thread/thread'
import type { PreparedBlock } from './preparedBlock'
import type { BodyBox } from './splitBlocks'
import type { TextMeasurer } from './textMeasurer'
import type { RowStyle, TextRow } from './textRows'
import { splitBlocks } from './splitBlocks'
import { countLines } from './textLines'
import { layoutRows, leastHeight, rowsHeight } from './textRows'

/** A post's text at the size that fits it, in one part or several. */
export interface FittedText {
  /** px at 1x. */
  readonly fontSize: number
  readonly parts: readonly FittedPart[]
}

export interface FittedPart {
  readonly blocks: readonly Block[]
  readonly rows: readonly TextRow[]
  readonly height: number
}

/** A part with its measured words, which nobody needs once it is set. */
interface MeasuredPart extends Pick<FittedPart, 'rows' | 'height'> {
  readonly blocks: readonly PreparedBlock[]
}

export interface FitOptions {
  readonly baseFontSize: number
  readonly lineHeight: number
  /** Largest size against the base size. @default 3 */
  readonly largest?: number
}

/** Sizes against the base size: few enough that the cards of a carousel look like one family. */
const sizes = [3, 2.75, 2.5, 2.25, 2, 1.875, 1.75, 1.625, 1.5, 1.375, 1.25, 1.125, 1, 0.9375, 0.875]
/** A long post keeps to sizes that read as body text. */
const largestWhenSplit = 1.125
/** Large type that fills its box to the brim looks crammed. */
const roomyShare = 0.96
/** How much smaller than it could be a post may be set to keep list items on one line. */
const calmShare = 0.86
const balancingSteps = 7
// Balancing is for the eye that sees two or three cards at once; a long run of cards is simply filled.
const mostBalancedParts = 8

/** The size that text of the floor is set in, in px. */
export function floorFontSize(baseFontSize: number): number {
  return baseFontSize * sizes[sizes.length - 1]
}

/**
 * Sets a post's text at the largest size at which it fits the box; where none does, splits it over the fewest boxes
 * and sets all parts at the largest size that keeps them as few, filled evenly.
 */
export function fitText(blocks: readonly PreparedBlock[], box: BodyBox, options: FitOptions, measurer: TextMeasurer): FittedText {
  const { baseFontSize, lineHeight, largest = sizes[0] } = options
  const styleOf = (size: number): RowStyle => ({ fontSize: size * baseFontSize, lineHeight, baseFontSize })
  const candidates = sizes.filter(size => size <= largest)
  for (const [index, size] of candidates.entries()) {
    const style = styleOf(size)
    const height = size > 1 ? box.height * roomyShare : box.height
    if (leastHeight(blocks, box.width, style, measurer) > height)
      continue
    const part = setPart(blocks, box, style, measurer)
    if (part.height <= height)
      return calmerSize(part, candidates.slice(index).map(styleOf), box, measurer)
  }
  const floor = styleOf(sizes[sizes.length - 1])
  const fewest = splitBlocks(blocks, box, floor, measurer).length
  const style = sizes.filter(size => size <= largestWhenSplit).map(styleOf).find(candidate => splitBlocks(blocks, box, candidate, measurer).length === fewest) ?? floor
  const height = fewest <= mostBalancedParts ? evenHeight(blocks, box, style, fewest, measurer) : box.height
  return {
    fontSize: style.fontSize,
    parts: splitBlocks(blocks, { ...box, height }, style, measurer).map(part => withoutWords(setPart(part, box, style, measurer))),
  }
}

/**
 * Code reads best with its lines as they were written: the first size down to the base size at which they are, else the first of all.
 * From there on, a list reads best with every item on a line of its own: the first size of a few at which they are.
 */
function calmerSize(largest: MeasuredPart, styles: readonly RowStyle[], box: BodyBox, measurer: TextMeasurer): FittedText {
  const settings = styles.map((style, index) => {
    let part = index === 0 ? largest : undefined
    return { ...style, part: () => part ??= setPart(largest.blocks, box, style, measurer) }
  })
  const roomy = settings.findIndex(({ fontSize, baseFontSize, part }, index) => (index === 0 || fontSize >= baseFontSize) && keepsCodeLines(part(), measurer))
  const [first, ...smaller] = settings.slice(Math.max(0, roomy))
  const { fontSize, part } = [first, ...smaller.filter(setting => setting.fontSize >= calmShare * first.fontSize)].find(setting => keepsItems(setting.part())) ?? first
  return { fontSize, parts: [withoutWords(part())] }
}

function keepsCodeLines({ blocks, rows }: MeasuredPart, measurer: TextMeasurer): boolean {
  return blocks.every(({ block, words }, index) => block.kind !== 'code' || rows.filter(row => row.block === index).length === countLines(words, Number.POSITIVE_INFINITY, measurer))
}

function keepsItems({ blocks, rows }: MeasuredPart): boolean {
  return rows.every(row => row.first || blocks[row.block].block.kind !== 'item')
}

function setPart(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle, measurer: TextMeasurer): MeasuredPart {
  const rows = layoutRows(blocks, box.width, style, measurer)
  return { blocks, rows, height: rowsHeight(rows, blocks, style) }
}

function withoutWords({ blocks, rows, height }: MeasuredPart): FittedPart {
  return { blocks: blocks.map(({ block }) => block), rows, height }
}

/** The least height of a box that still takes the text in so many parts. */
function evenHeight(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle, parts: number, measurer: TextMeasurer): number {
  let enough = box.height
  let tooLow = box.height / 2
  for (let step = 0; step < balancingSteps; step++) {
    const middle = (enough + tooLow) / 2
    if (splitBlocks(blocks, { ...box, height: middle }, style, measurer).length <= parts)
      enough = middle
    else
      tooLow = middle
  }
  return enough
}
