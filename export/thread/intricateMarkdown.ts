const mostCharacters = 2_000_000
const mostMarksInParagraph = 2000
const mostMarks = 100_000
const nestedContainers = /^[\t ]*(?:(?:[>*+-]|\d{1,9}[.)])[\t ]*){40}/m

/** Whether Markdown would cost its parser minutes or a deep stack; no thread that a person wrote is like this. */
export function isIntricate(source: string): boolean {
  if (source.length > mostCharacters)
    return true
  const counts = source.split(/\n[\t ]*\n/).map(countMarks)
  return counts.some(count => count > mostMarksInParagraph)
    || counts.reduce((sum, count) => sum + count, 0) > mostMarks
    || nestedContainers.test(source)
}

function countMarks(paragraph: string): number {
  return paragraph.match(/[[\]*_~<`]/g)?.length ?? 0
}
