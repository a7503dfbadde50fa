import type { MarkdownLine } from './markdownLine'
import { isItem, textIndent, widthOf } from './markdownLine'

/** Changes lines, and indents what belongs to an item as far as its new marker asks, so that nothing leaves its list. */
export function changeMarkers(lines: readonly MarkdownLine[], change: (line: MarkdownLine, index: number) => MarkdownLine): MarkdownLine[] {
  // Where the text of the items around a line was, and where it is now.
  let around: { readonly before: number, readonly now: number }[] = []
  return lines.map((line, index) => {
    if (isBlank(line))
      return change(line, index)
    const width = widthOf(line.indent)
    around = around.filter(({ before }) => before <= width)
    const item = around.at(-1)
    const moved = item && item.before !== item.now ? { ...line, indent: ' '.repeat(Math.max(0, item.now + width - item.before)) } : line
    const changed = change(moved, index)
    if (isItem(line))
      around.push({ before: textIndent(line), now: isItem(changed) ? textIndent(changed) : widthOf(changed.indent) })
    return changed
  })
}

export function isBlank({ marker, content }: Pick<MarkdownLine, 'marker' | 'content'>): boolean {
  return marker === '' && content.trim() === ''
}
