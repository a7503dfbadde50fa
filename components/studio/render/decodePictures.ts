import type { PictureSize } from '../../../export/layout/pictureGrid'
import { borderSample, pictureBorder } from '../../../export/paint/pictureBorder'
import { canvasPainter, makeCanvas } from './pixelCanvas'

const decoded = new Map<string, ImageBitmap>()

/** Pictures ready to paint, by name; what cannot be decoded is left out. */
export async function decodePictures(media: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, ImageBitmap>> {
  const addresses = Array.from(media).filter(([, address]) => address.startsWith('data:image/'))
  const pictures = await Promise.all(addresses.map(async ([name, address]) => [name, await decodePicture(address)] as const))
  return new Map(pictures.filter((entry): entry is [string, ImageBitmap] => entry[1] !== undefined))
}

async function decodePicture(address: string): Promise<ImageBitmap | undefined> {
  const known = decoded.get(address)
  if (known)
    return known
  try {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob())
    const border = borderOf(bitmap)
    const picture: ImageBitmap & Pick<PictureSize, 'border'> = border === undefined ? bitmap : Object.assign(bitmap, { border })
    decoded.set(address, picture)
    return picture
  }
  catch {
    return undefined
  }
}

function borderOf(picture: ImageBitmap): string | undefined {
  const canvas = makeCanvas(borderSample, borderSample)
  const painter = canvasPainter(canvas)
  painter.imageSmoothingQuality = 'high'
  painter.drawImage(picture, 0, 0, borderSample, borderSample)
  return pictureBorder(painter.getImageData(0, 0, borderSample, borderSample).data)
}
