import type { TextState } from '../writing/textState'
import { isItem, readLine } from '../writing/markdownLine'
import { markdownOutline } from '../writing/markdownOutline'

/** Whether a place of a text is in a code block, where text is taken as it is. */
export function isInCode({ text, start, end }: TextState): boolean {
  return markdownOutline(text).codeBlocks.some(block => end > block.start && start < block.end)
}

/** A text with Markdown in the place of what is selected, with the caret behind it: a paragraph within its line, blocks on lines of their own, items into the list that they are put in. */
export function pasteInto({ text, start, end }: TextState, markdown: string): TextState {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const lineStart = before.lastIndexOf('\n') + 1
  const line = readLine(before.slice(lineStart))
  const goesOnList = isItem(line) && line.content === '' && isItem(readLine(markdown.split('\n')[0]))
  const isBlock = /\n|^(?:#{1,6} |[-*+] |\d+[.)] |> |`{3}|~{3}|\$\$|---)/.test(markdown)
  const kept = goesOnList ? before.slice(0, lineStart) + line.quote + line.indent : before
  const lead = !isBlock || goesOnList || kept.trim() === '' ? '' : gap(kept, /\n*$/)
  const tail = !isBlock || after.trim() === '' ? '' : gap(after, /^\n*/)
  const caret = kept.length + lead.length + markdown.length
  return { text: kept + lead + markdown + tail + after, start: caret, end: caret }
}

/** Line breaks that are lacking for a blank line. */
function gap(text: string, breaks: RegExp): string {
  return '\n'.repeat(Math.max(0, 2 - (breaks.exec(text)?.[0].length ?? 0)))
}
