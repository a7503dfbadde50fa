/** As in threads in JSON. */
const maxPictures = 99
const comment = /^<!--\s*missing-pictures:\s*(\d{1,2})\s*-->$/

/** How many pictures a comment says that its post had and the file does not hold, such as `<!-- missing-pictures: 2 -->`; 0 for any other HTML. */
export function commentMissingPictures(html: string): number {
  return Number(comment.exec(html.trim())?.[1] ?? 0)
}

/** The comment that says so. */
export function missingPicturesComment(count: number): string {
  return `<!-- missing-pictures: ${Math.min(count, maxPictures)} -->`
}
