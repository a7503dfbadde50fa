import type { LineRange } from './thread'

/** What ranges of lines are written as. */
export const lineRangesForm = 'numbers and ranges of lines such as 3-5,8'

const written = /^\s*\d{1,6}(?:\s*-\s*\d{1,6})?(?:\s*,\s*\d{1,6}(?:\s*-\s*\d{1,6})?)*\s*$/

/** Whether a text names lines, such as "3-5,8". */
export function isLineRanges(text: string): boolean {
  return written.test(text)
}

/** The lines that a text such as "3-5,8" names, in order and each once; none where it names none. */
export function parseLineRanges(text: string): LineRange[] {
  if (!isLineRanges(text))
    return []
  return joinedRanges(text.split(',').map((part) => {
    const [first, last = first] = part.split('-').map(Number)
    return first <= last ? [first, last] : [last, first]
  }))
}

/** Ranges as they are written, such as "3-5,8". */
export function formatLineRanges(ranges: readonly LineRange[]): string {
  return ranges.map(([first, last]) => first === last ? `${first}` : `${first}-${last}`).join(',')
}

/** Whether a line, counted from 1, is in one of the ranges. */
export function hasLine(ranges: readonly LineRange[] | undefined, line: number): boolean {
  return ranges?.some(([first, last]) => line >= first && line <= last) === true
}

/** Ranges in order; those that touch become one. Lines are counted from 1. */
export function joinedRanges(ranges: readonly LineRange[]): LineRange[] {
  const joined: [number, number][] = []
  for (const [first, last] of ranges.filter(([, last]) => last >= 1).toSorted((a, b) => a[0] - b[0])) {
    const before = joined.at(-1)
    if (before && first <= before[1] + 1)
      before[1] = Math.max(before[1], last)
    else
      joined.push([Math.max(1, first), last])
  }
  return joined
}
