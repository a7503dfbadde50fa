import type { Block } from './thread'
import { linkSpans } from './linkSpans'

const itemLine = /^([\t \u00A0]*)([-*•–]|\d{1,3}[.)])[\t \u00A0]+(?=\S)/

/**
 * Blocks of a post written as plain text: a line is a paragraph or, after "-", "*", "•", "–", "1." or "1)", an item.
 * A line after another without a blank line between is tight; deeper indentation makes a deeper item.
 */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let indents: number[] = []
  let tight = false
  for (const line of text.split(/\r\n?|[\n\u2028\u2029]/)) {
    const shown = line.trimEnd()
    if (shown === '') {
      tight = false
      continue
    }
    const item = itemLine.exec(shown)
    if (item) {
      const [lead, space, marker] = item
      const width = indentWidth(space)
      indents = [...indents.filter(indent => indent < width), width]
      blocks.push({ kind: 'item', marker: /\d/.test(marker) ? marker : '-', depth: indents.length - 1, tight, spans: linkSpans(shown.slice(lead.length)) })
    }
    else {
      indents = []
      blocks.push({ kind: 'paragraph', marker: '', depth: 0, tight, spans: linkSpans(shown) })
    }
    tight = true
  }
  return blocks
}

function indentWidth(space: string): number {
  return [...space].reduce((width, character) => width + (character === '\t' ? 4 : 1), 0)
}
