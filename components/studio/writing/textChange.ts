/** The part of a text that another one has differently. */
export interface TextChange {
  readonly start: number
  readonly end: number
  readonly inserted: string
}

/** The shortest part whose replacement makes one text of another. */
export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start])
    start++
  let same = 0
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same))
    same++
  return { start, end: before.length - same, inserted: after.slice(start, after.length - same) }
}
