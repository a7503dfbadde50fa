import type { Block } from '../thread/thread'
import type { FontSizeBounds } from './fontSizes'
import type { PreparedBlock } from './preparedBlock'
import type { BodyBox } from './splitBlocks'
import type { TextMeasurer } from './textMeasurer'
import type { RowStyle, TextRow } from './textRows'
import { withFittedDiagrams, withGrownDiagrams } from './fitDiagrams'
import { fontSizes, fontSizesWhenSplit } from './fontSizes'
import { splitBlocks } from './splitBlocks'
import { withColumns } from './tableColumns'
import { countBrokenLines } from './textLines'
import { blockFontSize, layoutRows, leastHeight, placeBlock, rowsHeight } from './textRows'
import { widestWord } from './words'

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

export type FitOptions = Omit<RowStyle, 'fontSize'> & FontSizeBounds

/** Large type that fills its box to the brim looks crammed. */
const roomyShare = 0.96
/** How much smaller than it could be a post may be set to keep list items on one line. */
const calmShare = 0.86
/** How much larger than the base size text may be whose words must be divided with hyphens. */
const maxGrowthWithHyphens = 1.5
/** Sizes of a listing against its usual one, for a post set at the base size, to keep its lines as they were written. */
const listingShares = [1, 0.95, 0.9, 0.85, 0.81]
const balancingSteps = 7
/** Larger text would make labels look small. */
const maxGrowthBesideDiagrams = 1.6
// Balancing is for the eye that sees two or three cards at once; a long run of cards is simply filled.
const mostBalancedParts = 8

/**
 * Sets a post's text at the largest size at which it fits the box; where none does, splits it over the fewest boxes
 * and sets all parts at the largest size that keeps them as few, filled evenly.
 */
export function fitText(written: readonly PreparedBlock[], box: BodyBox, asked: FitOptions, measurer: TextMeasurer): FittedText {
  const options = written.some(({ diagram }) => diagram) ? { ...asked, maxFontSize: Math.min(asked.maxFontSize, maxGrowthBesideDiagrams * asked.baseFontSize) } : asked
  const { baseFontSize } = options
  const styleOf = (fontSize: number): RowStyle => ({ ...options, fontSize })
  const candidates = fontSizes(options)
  const blocks = withLowFormulas(withFittedDiagrams(written, box, styleOf(candidates[candidates.length - 1]), measurer), box, styleOf(baseFontSize), measurer)
  for (const [index, size] of candidates.entries()) {
    const style = styleOf(size)
    const height = size > baseFontSize ? box.height * roomyShare : box.height
    if (leastHeight(blocks, box.width, style, measurer) > height)
      continue
    const part = setPart(blocks, box, style, measurer)
    if (part.height <= height)
      return calmerSize(part, candidates.slice(index).map(styleOf), box, measurer)
  }
  return splitText(withCalmListings(withWholeHeadings(blocks, box, styleOf(baseFontSize)), box, styleOf(baseFontSize), measurer), box, fontSizesWhenSplit(options, hasListing(blocks)).map(styleOf), measurer)
}

/** Splits a post over the fewest boxes, at the largest style that needs no more; the smallest style is the last. */
function splitText(blocks: readonly PreparedBlock[], box: BodyBox, styles: readonly RowStyle[], measurer: TextMeasurer): FittedText {
  const floor = styles[styles.length - 1]
  const fewest = splitBlocks(blocks, box, floor, measurer).length
  const style = styles.find(candidate => splitBlocks(blocks, box, candidate, measurer).length === fewest) ?? floor
  const height = fewest <= mostBalancedParts ? evenHeight(blocks, box, style, fewest, measurer) : box.height
  return {
    fontSize: style.fontSize,
    parts: splitBlocks(blocks, { ...box, height }, style, measurer).map(part => finishedPart(setPart(part, box, style, measurer), box, style, measurer)),
  }
}

/**
 * Code reads best with its lines as they were written, and a word in one piece: the first size down to the base size at which they are, else the base size with smaller listings.
 * From there on, a list reads best with every item on a line of its own: the first size of a few at which they are, unless its marks are set large, which tell the items apart.
 */
function calmerSize(largest: MeasuredPart, styles: readonly RowStyle[], box: BodyBox, measurer: TextMeasurer): FittedText {
  const settings = styles.map((style, index) => {
    let part = index === 0 ? largest : undefined
    return { ...style, part: () => part ??= setPart(largest.blocks, box, style, measurer) }
  })
  const readable = settings.filter(({ fontSize, baseFontSize }, index) => index === 0 || fontSize >= baseFontSize)
  const roomy = readable.findIndex(style => countBroken(largest.blocks, box, style, measurer) === 0)
  if (roomy === -1) {
    const style = readable[readable.length - 1]
    return { fontSize: style.fontSize, parts: [finishedPart(setPart(withCalmListings(withWholeHeadings(largest.blocks, box, style), box, style, measurer), box, style, measurer), box, style, measurer)] }
  }
  const [first, ...smaller] = settings.slice(roomy)
  const hasLargeMarks = largest.blocks.some(({ markerScale }) => markerScale > 1)
  const style = [first, ...smaller.filter(setting => setting.fontSize >= calmShare * first.fontSize)].find(setting => hasLargeMarks || keepsItems(setting.part())) ?? first
  return { fontSize: style.fontSize, parts: [finishedPart(style.part(), box, style, measurer)] }
}

/** Blocks with formulas no larger than lets their highest line fit the box at a style. */
function withLowFormulas(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle, measurer: TextMeasurer): readonly PreparedBlock[] {
  return blocks.map((prepared) => {
    if (!prepared.hasFormulas)
      return prepared
    const highest = layoutRows([prepared], box.width, style, measurer).reduce((height, row) => Math.max(height, row.height), 0)
    return highest > box.height ? { ...prepared, shrink: box.height / highest } : prepared
  })
}

/** Headings no larger than their longest word allows, down to the size of the text. */
function withWholeHeadings(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle): readonly PreparedBlock[] {
  return blocks.map((prepared) => {
    if (prepared.block.kind !== 'heading')
      return prepared
    const { lineWidth } = placeBlock(prepared, box.width, style)
    const widest = widestWord(prepared.words)
    return widest > lineWidth ? { ...prepared, scale: Math.min(prepared.scale, Math.max(1, prepared.scale * lineWidth / widest)) } : prepared
  })
}

/** Listings at the largest of their sizes that breaks the fewest of their lines. */
function withCalmListings(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle, measurer: TextMeasurer): readonly PreparedBlock[] {
  if (!hasListing(blocks))
    return blocks
  const scaledBy = (share: number) => blocks.map(prepared => prepared.code ? { ...prepared, scale: prepared.scale * share } : prepared)
  const sizeOf = (scaled: readonly PreparedBlock[]) => scaled.reduce((sum, prepared) => sum + blockFontSize(prepared, style), 0)
  // Shares below the least size of code change nothing.
  const scalings = listingShares.map(scaledBy).filter((scaled, index, all) => index === 0 || sizeOf(scaled) < sizeOf(all[index - 1]))
  const settings = scalings.map(scaled => ({ scaled, broken: scalings.length > 1 ? countBroken(scaled, box, style, measurer) : 0 }))
  return settings.reduce((best, setting) => setting.broken < best.broken ? setting : best).scaled
}

/** Whether code is among the blocks. */
export function hasListing(blocks: readonly PreparedBlock[]): boolean {
  return blocks.some(({ code }) => code !== undefined)
}

/** How many lines of code and how many words of other text are broken, and how crowded tables are; in small type, hyphens break no word. */
function countBroken(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle, measurer: TextMeasurer): number {
  const hyphens = style.fontSize <= maxGrowthWithHyphens * style.baseFontSize
  return blocks.reduce((sum, prepared) => {
    const { indent, lineWidth } = placeBlock(prepared, box.width, style)
    if (prepared.table)
      return sum + withColumns(prepared.table, box.width - indent, style).columns.crowding
    return sum + (prepared.code ? countBrokenLines(prepared.words, lineWidth, measurer) : prepared.words.filter(word => word.width > lineWidth && !(hyphens && word.divisions?.length)).length)
  }, 0)
}

function keepsItems({ blocks, rows }: MeasuredPart): boolean {
  return rows.every(row => row.first || blocks[row.block].block.kind !== 'item')
}

function setPart(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle, measurer: TextMeasurer): MeasuredPart {
  const rows = layoutRows(blocks, box.width, style, measurer)
  return { blocks, rows, height: rowsHeight(rows) }
}

/** A part as it is placed: with diagrams as large as the room that is left allows. */
function finishedPart(part: MeasuredPart, box: BodyBox, style: RowStyle, measurer: TextMeasurer): FittedPart {
  const blocks = withGrownDiagrams(part.blocks, box, style, measurer)
  return withoutWords(blocks === part.blocks ? part : setPart(blocks, box, style, measurer))
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
