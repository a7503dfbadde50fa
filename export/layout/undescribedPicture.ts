/** What a card's reading says of a picture that has no alt text. */
export const undescribedPicture = '[Picture]'

/** Whether a card's reading tells nothing: it has no words, and a picture, if any, that has no alt text. */
export function tellsNothing(alt: string): boolean {
  return alt.split('\n').every(line => line.trim() === '' || line === undescribedPicture)
}
