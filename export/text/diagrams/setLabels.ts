import type { Typography } from '../../theme/theme'
import type { Glyphs } from '../glyphPieces'
import type { TextLine } from '../textLines'
import type { TextMeasurer } from '../textMeasurer'
import type { DiagramLabel, DiagramPoint } from './diagram'
import { firstStrongDirection } from '../direction'
import { lineBaseline, usualFace } from '../lineReach'
import { breakLines } from '../textLines'
import { splitWords, widestWord } from '../words'

/** A label's lines; lengths in em. */
export interface SetLabel {
  readonly lines: readonly TextLine[]
  readonly width: number
  readonly height: number
  /** From the top of a line to its baseline. */
  readonly baseline: number
}

export interface LabelStyle {
  readonly bold?: boolean
  readonly italic?: boolean
}

/** Sets a label in lines no wider than a width in em, unless a word is: none is divided that is not wider than a card. */
export type LabelSetter = (text: string, maxWidth: number, style?: LabelStyle) => SetLabel

export const labelLineHeight = 1.2
/** Letters of some scripts stand higher and reach deeper. */
const maxLineHeight = 1.7
const maxWordWidth = 18
const none: SetLabel = { lines: [], width: 0, height: 0, baseline: 0 }

/** Sets labels in the fonts of a card. */
export function labelSetter(typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): LabelSetter {
  return (text, maxWidth, style = {}) => {
    if (text === '')
      return none
    const words = splitWords([{ ...style, text }], firstStrongDirection(text) ?? 'ltr', typography, glyphs, measurer)
    const lines = breakLines(words, Math.max(maxWidth, Math.min(maxWordWidth, widestWord(words))), measurer, { balanced: true })
    const face = usualFace(lines)
    const lineHeight = face === undefined ? labelLineHeight : Math.min(maxLineHeight, Math.max(labelLineHeight, measurer.ascent(face) + measurer.descent(face)))
    return { lines, width: lines.reduce((width, line) => Math.max(width, line.width), 0), height: lines.length * lineHeight, baseline: lineBaseline(lineHeight, 1, face, measurer) }
  }
}

/** The lines of a label at their places: from the left edge of their box or in its middle; (x, y) is the middle of its upper edge, or its upper left. */
export function placeLabel({ lines, height, baseline }: SetLabel, { x, y }: DiagramPoint, align: 'left' | 'middle' | 'right', on: DiagramLabel['on']): DiagramLabel[] {
  const lineHeight = height / Math.max(1, lines.length)
  return lines.map((line, index) => ({ line, x: x - (align === 'left' ? 0 : align === 'middle' ? line.width / 2 : line.width), baseline: y + index * lineHeight + baseline, on }))
}
