import type { DrawnSpan } from '../../text/glyphPieces'
import type { Block, Post } from '../../thread/thread'
import { sliceSpans } from '../../text/sliceSpans'
import { leadingNumber, numberLine, numberParts } from './bigNumber'

/** A post that begins with a number, in two: the number, and what it means. */
export interface NumberPost {
  readonly number: string
  /** Whether nothing else stands on the number's line. */
  readonly isLine: boolean
  /** The number as it is set: figures large, units half as large. */
  readonly numberBlock: Block
  readonly meaning: readonly Block[]
}

const unitSize = 0.5
/** Raised text is smaller by itself. */
const raisedUnitSize = unitSize / 0.7

/** The number that a post begins with, a line of its own or the first words of its first line; undefined where it begins with anything else. */
export function numberPost({ blocks: [first, ...rest] }: Pick<Post, 'blocks'>): NumberPost | undefined {
  if (!first || (first.kind !== 'paragraph' && first.kind !== 'heading') || first.spans.some(({ formula, code }) => formula || code))
    return undefined
  const text = first.spans.map(span => span.text).join('')
  const [line] = text.split('\n', 1)
  const whole = numberLine(line)
  const number = whole ?? leadingNumber(line)
  if (number === undefined)
    return undefined
  const start = text.indexOf(number)
  const after = text.slice(start + number.length)
  const from = start + number.length + after.length - after.trimStart().length
  const isSplit = from < text.length
  return {
    number,
    isLine: whole !== undefined,
    numberBlock: { ...first, kind: 'paragraph', spans: numberSpans(number) },
    meaning: isSplit ? [{ ...first, kind: 'paragraph', tight: true, spans: sliceSpans(first.spans, from, text.length) }, ...rest] : rest,
  }
}

function numberSpans(number: string): DrawnSpan[] {
  return numberParts(number).map(({ text, kind }): DrawnSpan => {
    const span = { text, bold: true, accent: true }
    return kind === 'figures' ? span : kind === 'unit' ? { ...span, size: unitSize } : { ...span, sup: true, size: raisedUnitSize }
  })
}
