import type { MarkdownLine } from './markdownLine'
import { isBlank } from './itemIndents'
import { isItem, numberOf, widthOf } from './markdownLine'

/** Lines around some lines of a text that may be of one list with them: the first one, and the one behind the last. */
export function listAround(lines: readonly MarkdownLine[], first: number, last: number): readonly [first: number, end: number] {
  const belongs = (line: MarkdownLine | undefined) => line !== undefined && (isItem(line) || isBlank(line) || line.indent !== '')
  let start = first
  while (belongs(lines[start - 1]))
    start--
  let end = last + 1
  while (belongs(lines[end]))
    end++
  return [start, end]
}

/** Whether the numbered items of a list count up, or all have one number, which is read as counting up. */
export function isCounted(lines: readonly MarkdownLine[]): boolean {
  return numberRuns(lines).every(run => repeats(run, lines) || run.every((at, index) => index === 0 || numberOf(lines[at]) === numberOf(lines[run[index - 1]]) + 1))
}

/** A list whose items count up, those that are new too, from the number of one that was the first before; otherwise from 1. */
export function countUp(lines: readonly MarkdownLine[], isNew: (index: number) => boolean, before = lines): MarkdownLine[] {
  const numbered = [...lines]
  const firsts = new Set(numberRuns(before).map(([first]) => first))
  for (const run of numberRuns(lines)) {
    const old = run.filter(at => !isNew(at))
    const first = isNew(run[0]) || !firsts.has(run[0]) ? 1 : numberOf(lines[run[0]])
    run.forEach((at, index) => numbered[at] = withNumber(lines[at], repeats(old, lines) ? numberOf(lines[old[0]]) : first + index))
  }
  return numbered
}

/** Numbered items that follow one another at one depth, by their places. */
function numberRuns(lines: readonly MarkdownLine[]): number[][] {
  const runs: number[][] = []
  let open: { readonly indent: number, readonly run: number[] }[] = []
  lines.forEach((line, at) => {
    if (isBlank(line))
      return
    const indent = widthOf(line.indent)
    // Within the width of its marker, an item is on a level with the one before it.
    open = open.filter(({ indent: other }) => other < indent + 2)
    const last = open.at(-1)
    const isBeside = last !== undefined && Math.abs(last.indent - indent) < 2
    if (line.kind === 'number') {
      if (isBeside && last.run.length > 0) {
        last.run.push(at)
        return
      }
      const run = [at]
      runs.push(run)
      open = [...isBeside ? open.slice(0, -1) : open, { indent, run }]
    }
    else if (isItem(line) && isBeside) {
      open = open.slice(0, -1)
    }
  })
  return runs
}

function repeats(run: readonly number[], lines: readonly MarkdownLine[]): boolean {
  return run.length > 1 && run.every(at => numberOf(lines[at]) === numberOf(lines[run[0]]))
}

function withNumber(line: MarkdownLine, number: number): MarkdownLine {
  return { ...line, marker: line.marker.replace(/^\d+/, String(number)) }
}
