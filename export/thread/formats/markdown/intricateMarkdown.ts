const mostCharacters = 2_000_000
const mostMarksInParagraph = 1000
/** About what the parser does in a second: a paragraph or an item costs it as much as a few marks. */
const mostWork = 50_000
const workOfBlock = 3
/** The parser asks every list around a line whether it goes on. */
const spacesOfLevel = 2
/** The parser goes through all that came before whenever a quotation or a list ends. */
const mostContainers = 800
const container = /^[\t ]*(?:>|(?:[*+-]|\d{1,9}[.)])(?:[\t ]|$))/
const nestedContainers = /^[\t ]*(?:(?:[>*+-]|\d{1,9}[.)])[\t ]*){40}/m

/** Whether Markdown would cost its parser many seconds or a deep stack; no thread that a person wrote is like this. */
export function isIntricate(source: string): boolean {
  if (source.length > mostCharacters)
    return true
  const paragraphs = source.split(/\n[\t ]*\n/)
  const marks = paragraphs.map(countMarks)
  const cells = paragraphs.reduce((sum, paragraph) => sum + countCells(paragraph), 0)
  const { lines, levels, starts } = countContainers(source)
  return paragraphs.some((paragraph, index) => marks[index] > mostMarksInParagraph && mostMarksInText(paragraph) > mostMarksInParagraph)
    || cells + marks.reduce((sum, count) => sum + count, 0) + workOfBlock * (paragraphs.length + lines + levels) > mostWork
    || starts > mostContainers
    || nestedContainers.test(source)
}

function countMarks(paragraph: string): number {
  return paragraph.match(/[[\]*_~<`$]/g)?.length ?? 0
}

/** Marks of a text that the parser looks at as a whole: a paragraph, or a row of a table. */
function mostMarksInText(paragraph: string): number {
  return isTable(paragraph) ? Math.max(...paragraph.split('\n').map(countMarks)) : countMarks(paragraph)
}

/** About how many cells a paragraph has, if it is a table. */
function countCells(paragraph: string): number {
  return isTable(paragraph) ? paragraph.split('|').length : 0
}

/** Whether the second line of a text separates the header of a table from its rows. */
function isTable(paragraph: string): boolean {
  const [, delimiters = ''] = paragraph.trimStart().split('\n', 2)
  return delimiters.includes('|') && /^[\t |:-]+$/.test(delimiters)
}

/** Lines of quotations and lists, how many levels deep they are together, and how many of them come after another line. */
function countContainers(source: string): { lines: number, levels: number, starts: number } {
  let lines = 0
  let levels = 0
  let starts = 0
  let inside = false
  for (const line of source.split('\n')) {
    const wasInside = inside
    inside = container.test(line)
    if (inside) {
      lines++
      levels += (line.length - line.trimStart().length) / spacesOfLevel
    }
    starts += Number(inside && !wasInside)
  }
  return { lines, levels, starts }
}
