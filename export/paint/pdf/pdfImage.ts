import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import type { Pixels } from '../pixels'
import type { Rgb } from '../rgb'
import { zlibSync } from 'fflate'

/** Encodes RGB pixels as JPEG. */
export type EncodeJpeg = (pixels: Pixels) => Promise<Uint8Array>

const opaque = 255
/** Flat colours pack so small that no other way is tried. */
const worthJpeg = 8192

/** Writes RGB or RGBA pixels as an image: colours as JPEG where that is smaller, and alpha, where there is any, as its soft mask. */
export async function addImage(context: PDFContext, pixels: Pixels, encodeJpeg?: EncodeJpeg): Promise<PDFRef> {
  const { width, height } = pixels
  const { colors, alpha } = split(pixels)
  const mask = alpha && addGrayImage(context, { data: alpha, width, height })
  const packed = predicted(colors, width, 3)
  const jpeg = encodeJpeg && packed.length > worthJpeg ? await encodeJpeg({ data: colors, width, height }) : undefined
  const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, ColorSpace: 'DeviceRGB', BitsPerComponent: 8, ...mask && { SMask: mask } }
  return context.register(jpeg && jpeg.length < packed.length
    ? context.stream(jpeg, { ...common, Filter: 'DCTDecode' })
    : context.stream(packed, { ...common, Filter: 'FlateDecode', DecodeParms: { Predictor: 15, Colors: 3, Columns: width } }))
}

/** Writes a picture of one colour, its alpha left out, whose shape is a soft mask. */
export function addColor(context: PDFContext, { red, green, blue }: Rgb, { ref }: { readonly ref: PDFRef }): PDFRef {
  return context.register(context.stream(Uint8Array.of(red, green, blue), { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceRGB', BitsPerComponent: 8, SMask: ref }))
}

/** Writes one channel of pixels as an image, smoothed where it is shown larger. */
export function addGrayImage(context: PDFContext, { data, width, height }: Pixels): PDFRef {
  return context.register(context.stream(predicted(data, width, 1), { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, ColorSpace: 'DeviceGray', BitsPerComponent: 8, Interpolate: true, Filter: 'FlateDecode', DecodeParms: { Predictor: 15, Colors: 1, Columns: width } }))
}

function split({ data, width, height }: Pixels): { readonly colors: Uint8Array, readonly alpha: Uint8Array | undefined } {
  const count = width * height
  if (data.length === 3 * count)
    return { colors: data, alpha: undefined }
  const colors = new Uint8Array(3 * count)
  const alpha = new Uint8Array(count)
  let isOpaque = true
  for (let pixel = 0; pixel < count; pixel++) {
    alpha[pixel] = data[4 * pixel + 3]
    isOpaque &&= alpha[pixel] === opaque
    colors[3 * pixel] = data[4 * pixel]
    colors[3 * pixel + 1] = data[4 * pixel + 1]
    colors[3 * pixel + 2] = data[4 * pixel + 2]
  }
  return { colors, alpha: isOpaque ? undefined : alpha }
}

/** Packed rows, each with the difference of every byte to the one above: colours flow. */
function predicted(data: Uint8Array, width: number, channels: number): Uint8Array {
  const stride = width * channels
  const rows = data.length / stride
  const filtered = new Uint8Array((stride + 1) * rows)
  for (let row = 0; row < rows; row++) {
    const at = row * (stride + 1)
    filtered[at] = 2
    for (let byte = 0; byte < stride; byte++)
      filtered[at + 1 + byte] = data[row * stride + byte] - (row > 0 ? data[(row - 1) * stride + byte] : 0)
  }
  return zlibSync(filtered, { level: 6 })
}
