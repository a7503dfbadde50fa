/** Levels for the headings of a document as they come: the first is 1, and none is more than one below the heading before it (ISO 14289-1, 7.4.2). */
export function createHeadingLevels(): (level: number) => number {
  /** Written levels of the headings that the next one may stand under. */
  const open: number[] = []
  return (level) => {
    while (open.length > 0 && open[open.length - 1] >= level)
      open.pop()
    open.push(level)
    return open.length
  }
}
