import type { Pixels } from './pixels'
import { zlibSync } from 'fflate'
import { joinedBytes } from '../bytes/joinedBytes'
import { pngChunk, pngSignature } from './pngChunk'

/** Of colour and alpha, and of colour alone. */
const colorTypes: Readonly<Record<number, number>> = { 4: 6, 3: 2 }
const addresses = new WeakMap<Pixels, string>()

/** RGB or RGBA pixels as the data URL of a PNG, without the machine's own encoder: the same bytes everywhere. Pixels that come again keep theirs. */
export function pngAddress(pixels: Pixels): string {
  const known = addresses.get(pixels) ?? `data:image/png;base64,${base64(pngFile(pixels))}`
  addresses.set(pixels, known)
  return known
}

function pngFile({ data, width, height }: Pixels): Uint8Array {
  const channels = data.length / (width * height)
  const stride = width * channels
  // Each row begins with its filter: none for noise, and the difference to the left for colours that flow.
  const rows = new Uint8Array((stride + 1) * height)
  for (let row = 0; row < height; row++) {
    const at = row * (stride + 1)
    rows[at] = channels === 3 ? 1 : 0
    for (let byte = 0; byte < stride; byte++)
      rows[at + 1 + byte] = data[row * stride + byte] - (channels === 3 && byte >= channels ? data[row * stride + byte - channels] : 0)
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, colorTypes[channels], 0, 0, 0], 8)
  return joinedBytes([pngSignature, pngChunk('IHDR', header), pngChunk('IDAT', zlibSync(rows, { level: 9 })), pngChunk('IEND', new Uint8Array(0))])
}

function base64(data: Uint8Array): string {
  const slice = 8192
  const texts = Array.from({ length: Math.ceil(data.length / slice) }, (_, index) => String.fromCharCode(...data.subarray(index * slice, (index + 1) * slice)))
  return btoa(texts.join(''))
}
