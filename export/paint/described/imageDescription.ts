/** What an image file says of the card in it. */
export interface ImageDescription {
  /** A plain reading for a screen reader. */
  readonly alt: string
  /** Of the thread; may be empty, as the other two. */
  readonly title: string
  readonly author: string
  /** BCP 47. */
  readonly language: string
}
