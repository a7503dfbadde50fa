import { importMarkdown } from './markdown'

// Each is tried by reading the text again; no post that a person wrote has so many.
const maxEscapes = 400

/** Drops the backslashes whose removal leaves what the text is read as; in halves, because mostly all of them go. */
export function withoutNeedlessEscapes(markdown: string): string {
  const escapes = Array.from(markdown.matchAll(/\\[\p{P}\p{S}]/gu), match => match.index)
  if (escapes.length === 0 || escapes.length > maxEscapes)
    return markdown
  const meant = readAgain(markdown)
  const without = (dropped: ReadonlySet<number>) => markdown.split('').filter((_, index) => !dropped.has(index)).join('')
  let dropped = new Set<number>()
  const tryToDrop = (candidates: readonly number[]): void => {
    const more = new Set([...dropped, ...candidates])
    if (readAgain(without(more)) === meant)
      dropped = more
    else if (candidates.length > 1)
      [candidates.slice(0, candidates.length / 2), candidates.slice(candidates.length / 2)].forEach(tryToDrop)
  }
  tryToDrop(escapes)
  return without(dropped)
}

/** What a text is read as; undefined for one that cannot be read, such as one that opens front matter. */
function readAgain(markdown: string): string | undefined {
  try {
    return JSON.stringify(importMarkdown(markdown).thread.posts)
  }
  catch {
    return undefined
  }
}
