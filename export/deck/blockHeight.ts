import type { Block, Span, Table } from '../thread/thread'
import { slideSizes } from './slideSizes'

/** Widths of characters in em: fonts differ by less than what a slide has to spare. */
const widths = { wide: 1, upper: 0.68, usual: 0.53, space: 0.28, mono: 0.61 } as const
const wideCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF00-\uFF60]/u
/** Sizes of what is smaller than text, in em. */
const codeSize = 0.86
const noteSize = 0.82
const itemIndent = 1.4
const quoteIndent = 1.3
const codePadding = 1.7
const titleBar = 2
const tableCell = { gap: 1.1, padding: 0.55, size: 0.92 } as const
const formulaRow = 2.6

/** How high blocks are on a slide, in px, where they are so wide and their text is so large: near enough to divide them by. */
export function blocksHeight(blocks: readonly Block[], width: number, fontSize: number): number {
  return blocks.reduce((sum, block, index) => sum + blockHeight(block, width, fontSize) + (index === 0 ? 0 : gapBefore(block, fontSize)), 0)
}

/** How high a text is in a width, px; its words wrap as in a browser. */
export function textHeight(spans: readonly Span[], width: number, fontSize: number, lineHeight: number = slideSizes.lineHeight): number {
  return textLines(spans, width / fontSize) * lineHeight * fontSize
}

function gapBefore({ kind, tight }: Block, fontSize: number): number {
  return (kind === 'item' ? (tight ? 0.35 : 0.5) : tight ? 0.2 : 0.8) * fontSize
}

function blockHeight(block: Block, width: number, fontSize: number): number {
  const { kind, depth, spans, table, code } = block
  if (table)
    return tableHeight(table, width, fontSize)
  switch (kind) {
    case 'heading': return textHeight(spans, width, fontSize * 1.2, 1.25)
    case 'item': return textHeight(spans, width - itemIndent * (depth + 1) * fontSize, fontSize)
    case 'quote': return textHeight(spans, width - quoteIndent * (depth + 1) * fontSize, fontSize)
    case 'note': return textHeight(spans, width, fontSize * noteSize)
    case 'divider': return fontSize
    case 'formula': return spans.map(span => span.text).join('').split('\\\\').length * formulaRow * fontSize
    case 'code': {
      const columns = Math.max(10, Math.floor((width / fontSize - codePadding - (code?.firstLine === undefined ? 0 : 2)) / (codeSize * widths.mono)))
      const lines = spans.map(span => span.text).join('').split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0)
      return (lines * codeSize * 1.5 + codePadding + (code?.title === undefined ? 0 : titleBar)) * fontSize
    }
    default: return textHeight(spans, width - depth * itemIndent * fontSize, fontSize)
  }
}

/** Columns share the width by what their longest cells need. */
function tableHeight({ rows }: Table, width: number, fontSize: number): number {
  const size = fontSize * tableCell.size
  const needs = rows[0].map((_, column) => Math.max(2, ...rows.map(row => textWidth(row[column]) + tableCell.gap)))
  const total = needs.reduce((sum, need) => sum + need, 0)
  const share = Math.min(1, width / size / total)
  return rows.reduce((sum, row) => {
    const lines = Math.max(1, ...row.map((cell, column) => textLines(cell, Math.max(3, needs[column] * share - tableCell.gap + 0.01))))
    return sum + (lines * 1.35 + 2 * tableCell.padding) * size
  }, 0)
}

/** Lines that a text fills, in a width in em. */
function textLines(spans: readonly Span[], width: number): number {
  return spans.map(shownText).join('').split('\n').reduce((sum, line) => sum + wrappedLines(line, Math.max(width, 3)), 0)
}

function wrappedLines(line: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of line.split(/(?<=\s)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u)) {
    const length = stringWidth(word.trimEnd())
    if (used > 0 && used + length > width) {
      lines++
      used = 0
    }
    // A word that no line holds is broken.
    lines += Math.max(0, Math.ceil(length / width) - 1)
    used = length > width ? length % width : used + stringWidth(word)
  }
  return lines
}

function textWidth(spans: readonly Span[]): number {
  return Math.max(0, ...spans.map(shownText).join('').split('\n').map(stringWidth))
}

function stringWidth(text: string): number {
  let width = 0
  for (const character of text)
    width += /\s/.test(character) ? widths.space : wideCharacter.test(character) ? widths.wide : /[\p{Lu}mw@%]/u.test(character) ? widths.upper : /\p{M}/u.test(character) ? 0 : widths.usual
  return width
}

/** A formula is about half as long as what it is written as. */
function shownText({ text, formula, code }: Span): string {
  return formula ? text.replace(/\\[a-z]+|[{}^_]/gi, 'x').slice(0, Math.ceil(text.length * 0.7)) : code ? `${text} ` : text
}
