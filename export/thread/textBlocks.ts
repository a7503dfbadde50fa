import type { Block } from './thread'
import { createDepths, itemSign } from './itemSigns'
import { linkSpans } from './linkSpans'

/**
 * Blocks of a post written as plain text: a line is a paragraph or, after a bullet such as "-" or "•", or after "1." or "1)", an item.
 * A line separator (U+2028, as Word pastes it) is a line break inside its block. A line after another without a blank line between is tight; deeper indentation, or a bullet of a lower rank such as "◦", makes a deeper item.
 */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  const depths = createDepths()
  let tight = false
  for (const line of text.split(/\r\n?|[\n\u2029]/)) {
    const shown = line.trimEnd().replaceAll('\u2028', '\n')
    if (shown === '') {
      tight = false
      continue
    }
    const sign = itemSign(shown)
    if (sign) {
      blocks.push({ kind: 'item', marker: sign.marker, depth: depths.of(sign), tight, spans: linkSpans(shown.slice(sign.length)) })
    }
    else {
      depths.reset()
      blocks.push({ kind: 'paragraph', marker: '', depth: 0, tight, spans: linkSpans(shown) })
    }
    tight = true
  }
  return blocks
}
