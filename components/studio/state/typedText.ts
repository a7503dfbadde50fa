/** Whether what stands before the cursor ends a sentence or a line, so that what is typed next can be undone alone. */
export function endsSentence(textBefore: string): boolean {
  return /(?:[.!?…。！？]["'”’»)\]]{0,3}[\t \u00A0]|[\n。！？])$/.test(textBefore)
}

/** Where the cursor belongs after a text has become another: behind what has changed in it. */
export function cursorAfter(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start])
    start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end))
    end++
  return after.length - end
}
