import type { Block, CodeSettings } from '../thread/thread'
import { hasLine } from '../thread/lineRanges'

/** What a line of code is marked as. */
export type LineMark = 'marked' | 'added' | 'removed'

/** What is known of the lines of a whole code block, of which a card may show a part. */
export interface PreparedCode {
  readonly title: string
  /** Number of the first line; undefined where lines are not numbered. */
  readonly firstLine: number | undefined
  /** Whether a sign before the lines says which are added and removed: in a diff it is part of the text. */
  readonly hasSigns: boolean
  readonly gutter: CodeGutter
  /** UTF-16 offsets at which the lines begin, and the length of the text. */
  readonly starts: readonly number[]
  readonly end: number
  /** What each line is marked as. */
  readonly marks: readonly (LineMark | undefined)[]
  /** Whether the block stands in a window, beside whose marked lines the others are dim. */
  readonly isWindow: boolean
}

/** Room for line numbers and signs before code, in any unit. */
export interface CodeGutter {
  readonly width: number
  /** From the code to where its numbers end on the right, and to where its signs do. */
  readonly toNumber: number
  readonly toSign: number
}

/** Languages of what is typed and answered, and of text: their lines have no numbers by themselves. */
const unnumbered = new Set(['bash', 'bat', 'batch', 'cmd', 'console', 'diff', 'fish', 'log', 'markdown', 'md', 'plaintext', 'powershell', 'ps1', 'sh', 'shell', 'shellscript', 'shellsession', 'text', 'txt', 'zsh'])
/** Fewer lines are seen at a glance. */
const minNumbered = 3
/** Between numbers and code, on a card and in a window, and what signs take, in characters. */
const numberGap = 2
const windowNumberGap = 1.5
const signRoom = 2

/** Reads the lines of a code block, which are numbered by themselves in a window; its gutter comes in em, as the width of a character does. */
export function prepareCode({ spans, code = {} }: Pick<Block, 'spans' | 'code'>, characterWidth: number, isWindow = false): PreparedCode {
  const text = spans.map(span => span.text).join('')
  const lines = text.split('\n')
  const starts: number[] = []
  let offset = 0
  for (const line of lines) {
    starts.push(offset)
    offset += line.length + 1
  }
  const diff = code.language?.toLowerCase() === 'diff' ? diffMarks(lines) : []
  const numbersItself = isWindow && code.language !== undefined && !unnumbered.has(code.language.toLowerCase()) && lines.length >= minNumbered
  const firstLine = code.firstLine ?? (numbersItself ? 1 : undefined)
  const hasSigns = code.added !== undefined || code.removed !== undefined
  const digits = firstLine === undefined ? 0 : String(firstLine + lines.length - 1).length
  const toNumber = (isWindow ? windowNumberGap : numberGap) + (hasSigns ? signRoom : 0)
  const width = digits > 0 ? digits + toNumber : hasSigns ? signRoom : 0
  return {
    title: code.title ?? '',
    firstLine,
    hasSigns,
    gutter: { width: width * characterWidth, toNumber: toNumber * characterWidth, toSign: characterWidth },
    starts,
    end: text.length,
    marks: lines.map((_, index) => settingsMark(code, index + 1) ?? diff[index]),
    isWindow,
  }
}

/** The line, from 0, that an offset is in. */
export function lineAt({ starts }: Pick<PreparedCode, 'starts'>, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle] <= offset)
      low = middle
    else
      high = middle - 1
  }
  return low
}

function settingsMark({ marked, added, removed }: CodeSettings, line: number): LineMark | undefined {
  return hasLine(added, line) ? 'added' : hasLine(removed, line) ? 'removed' : hasLine(marked, line) ? 'marked' : undefined
}

/** Marks of the lines of a diff; the two lines that name its files are none. */
function diffMarks(lines: readonly string[]): (LineMark | undefined)[] {
  const namesFiles = (index: number) => (lines[index] ?? '').startsWith('--- ') && /^\+\+\+ /.test(lines[index + 1] ?? '')
  return lines.map((line, index) => namesFiles(index) || namesFiles(index - 1) ? undefined : line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : undefined)
}
