import type { InlinePart } from './markdownOutline'
import type { TextState } from './textState'
import { selectedRanges, wholeParts } from './inlineFormat'
import { markdownOutline } from './markdownOutline'
import { replaceParts } from './textState'
import { wordAround } from './wordAround'

const address = /^(?:https?:\/\/|mailto:)\S+$/i

/** Whether the selection lies in a link. */
export function isInLink(state: TextState): boolean {
  return linkAround(state) !== undefined
}

/** Makes the selection the text of a link and puts the caret where its address goes, or its address where it is one; a link loses its address and keeps its text. */
export function toggleLink(state: TextState): TextState {
  const link = linkAround(state)
  if (link)
    return replaceParts(state, [{ start: link.start, end: link.inner.start, text: '' }, { start: link.inner.end, end: link.end, text: '' }])
  if (state.start === state.end)
    return linkAtCaret(state)
  const text = state.text.slice(state.start, state.end).trim()
  return address.test(text) ? { ...linked(state, ''), ...caretAt(state.start + 1) } : linked(state, undefined)
}

/** Makes what is selected the text of a link to an address; undefined where it cannot be one, or the text is no address. */
export function linkTo(state: TextState, text: string): TextState | undefined {
  const url = text.trim()
  const selected = state.text.slice(state.start, state.end).trim()
  if (!address.test(url) || selected === '' || address.test(selected) || isInLink(state))
    return undefined
  const next = linked(state, url)
  return next.text === state.text ? undefined : next
}

function linkAround({ text, start, end }: TextState): InlinePart | undefined {
  return markdownOutline(text).parts.find(part => part.kind === 'link' && start >= part.start && end <= part.end && (start < end || (start > part.start && start < part.end)))
}

function linkAtCaret(state: TextState): TextState {
  const { text, start } = state
  const { codeBlocks } = markdownOutline(text)
  if (codeBlocks.some(block => start > block.start && start < block.end))
    return state
  const word = wordAround(text, start)
  if (word)
    return linked({ text, ...word }, undefined)
  return { text: `${text.slice(0, start)}[]()${text.slice(start)}`, ...caretAt(start + 1) }
}

/** The first selected range as a link, with the caret behind it, or in the place of an address that is not known yet. */
function linked(state: TextState, url: string | undefined): TextState {
  const [first] = selectedRanges(state)
  if (!first)
    return state
  const { parts } = markdownOutline(state.text)
  const range = wholeParts(first, parts)
  const inside = parts.filter(part => part.kind === 'link' && part.start >= range.start && part.end <= range.end)
  const text = state.text.slice(range.start, range.end)
  // What is an address itself goes where addresses go.
  const [label, target] = url === '' ? ['', text] : [text, url ?? '']
  const written = inside.length > 0 && url !== '' ? replaceParts({ text, start: 0, end: 0 }, inside.flatMap(part => [{ start: part.start - range.start, end: part.inner.start - range.start, text: '' }, { start: part.inner.end - range.start, end: part.end - range.start, text: '' }])).text : label
  const link = `[${withEscapedBrackets(written)}](${/[()<>]/.test(target) ? `<${target}>` : target})`
  const end = range.start + link.length
  return { text: state.text.slice(0, range.start) + link + state.text.slice(range.end), ...caretAt(url === undefined ? end - 1 : end) }
}

/** Brackets without their other half would end the text of a link too early. */
function withEscapedBrackets(text: string): string {
  const brackets = text.match(/[[\]]/g)?.join('') ?? ''
  return brackets.replaceAll('[]', '') === '' ? text : text.replace(/(?<!\\)[[\]]/g, '\\$&')
}

function caretAt(place: number): Pick<TextState, 'start' | 'end'> {
  return { start: place, end: place }
}
