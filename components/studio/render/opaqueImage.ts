import type { Pixels } from '../../../export/paint/pixels'

/** RGB pixels as a canvas takes them. */
export function opaqueImage({ data, width, height }: Pixels): ImageData {
  const image = new ImageData(width, height)
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    image.data[to] = data[from]
    image.data[to + 1] = data[from + 1]
    image.data[to + 2] = data[from + 2]
    image.data[to + 3] = 255
  }
  return image
}
