import type { CanvasSlice } from '../canvasSlice'

/** Lines side by side: a point is on one where its distance along the normal is half a step past a whole number of them. */
export interface SlantedLines {
  /** The normal of the lines. */
  readonly normalX: number
  readonly normalY: number
  /** From one line to the next, in pixels. */
  readonly step: number
  /** Distance along the normal of the image's top left corner. */
  readonly start: number
}

/** From so many lines on, a step is changed a little so that a card ends with a whole one. */
const minLines = 8

/** Lines that run along an angle in CSS degrees over an image of a width; those of the next card go on where they end. */
export function slantedLines(width: number, { spacing, angle }: { readonly spacing: number, readonly angle: number }, { index }: CanvasSlice): SlantedLines {
  const radians = angle * Math.PI / 180
  const [normalX, normalY] = [Math.cos(radians), Math.sin(radians)]
  const across = Math.abs(width * normalX)
  const count = Math.round(across / spacing)
  return { normalX, normalY, step: count >= minLines ? across / count : spacing, start: index * width * normalX }
}
