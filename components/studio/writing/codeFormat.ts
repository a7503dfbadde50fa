import type { TextRange } from './markdownOutline'
import type { Replacement, TextState } from './textState'
import { codeFence } from '../../../export/thread/formats/markdown/codeFence'
import { selectedLines } from './lineFormat'
import { markdownOutline } from './markdownOutline'
import { replaceParts } from './textState'

/** Whether the selection lies in a code block. */
export function isInCodeBlock(state: TextState): boolean {
  return blockAround(state) !== undefined
}

/** Puts the selected lines between fences, or takes the fences of the code block around them away. */
export function toggleCodeBlock(state: TextState): TextState {
  const block = blockAround(state)
  return block ? replaceParts(state, withoutFences(state.text, block)) : withFences(state)
}

function blockAround({ text, start, end }: TextState): TextRange | undefined {
  return markdownOutline(text).codeBlocks.find(block => start >= block.start && end <= block.end)
}

function withFences(state: TextState): TextState {
  const lines = state.text.split('\n')
  const [first, last] = selectedLines(state)
  const chosen = lines.slice(first, last + 1)
  // In an item, code is indented like the item's text.
  const indent = chosen.filter(line => line.trim() !== '').map(line => /^[\t ]*/.exec(line)![0]).sort((a, b) => a.length - b.length)[0] ?? ''
  const fence = codeFence(chosen.join('\n'))
  const from = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0)
  const to = from + chosen.join('\n').length
  const [opening, closing] = [`${indent}${fence}\n`, `\n${indent}${fence}`]
  const move = (place: number) => Math.min(place, to) + opening.length
  return {
    text: state.text.slice(0, from) + opening + state.text.slice(from, to) + closing + state.text.slice(to),
    start: move(state.start),
    end: move(state.end),
  }
}

/** The lines of its fences are taken away, with their line breaks; the closing one may be missing. */
function withoutFences(text: string, block: TextRange): Replacement[] {
  const lineStart = text.lastIndexOf('\n', block.start - 1) + 1
  const lines = text.slice(lineStart, block.end).split('\n')
  const lead = text.slice(lineStart, block.start)
  const isClosed = lines.length > 1 && /^[\t >]*(?:`{3,}|~{3,})[\t ]*$/.test(lines.at(-1)!)
  const opening = lines.length === 1 ? lines[0].length : lines[0].length + 1
  // The marker of an item stays where it is.
  const kept = /^[\t >]*$/.test(lead) ? 0 : lead.length
  const closing = isClosed ? lines.at(-1)!.length + (lines.length > 2 ? 1 : 0) : 0
  return [
    { start: lineStart + kept, end: lineStart + opening, text: '' },
    ...closing > 0 ? [{ start: Math.max(lineStart + opening, block.end - closing), end: block.end, text: '' }] : [],
  ]
}
