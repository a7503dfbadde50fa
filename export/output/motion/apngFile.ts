import type { MotionPlan } from '../../layout/motion/motionPlan'
import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import { pngChunk, pngSignature } from '../../paint/pngChunk'

/** What PNG rows are made of: three bytes a pixel, or one that is a place in a palette of RGB colours. */
export interface ApngFrames {
  /** Rows from the top, without anything between them; all frames of one size. */
  readonly frames: readonly Uint8Array[]
  readonly width: number
  readonly height: number
  readonly palette?: Uint8Array | undefined
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const noFilter = 0
const upFilter = 2
const compressionLevel = 9

/** An animated PNG (https://www.w3.org/TR/png-3/#apng-frame-based-animation): the first frame is the picture for readers that know no others, and each later one has the rectangle that changed. */
export function apngFile({ frames, width, height, palette }: ApngFrames, { milliseconds, loops }: MotionPlan): Buffer {
  const channels = palette ? 1 : 3
  const chunks = [pngChunk('IHDR', numbers([width, 4], [height, 4], [8, 1], [palette ? 3 : 2, 1], [0, 3])), pngChunk('acTL', numbers([frames.length, 4], [loops, 4]))]
  if (palette)
    chunks.push(pngChunk('PLTE', palette))
  let sequence = 0
  frames.forEach((frame, index) => {
    const box = index === 0 ? { left: 0, top: 0, width, height } : changedBox(frames[index - 1], frame, width, height, channels)
    const data = packedRows(frame, box, width, channels, palette !== undefined)
    chunks.push(pngChunk('fcTL', numbers([sequence++, 4], [box.width, 4], [box.height, 4], [box.left, 4], [box.top, 4], [milliseconds[index], 2], [1000, 2], [0, 2])))
    chunks.push(index === 0 ? pngChunk('IDAT', data) : pngChunk('fdAT', Buffer.concat([numbers([sequence++, 4]), data])))
  })
  return Buffer.concat([pngSignature, ...chunks, pngChunk('IEND', Buffer.alloc(0))])
}

/** The rectangle in which two frames differ; a pixel where they do not, for a frame must have one. */
function changedBox(before: Uint8Array, after: Uint8Array, width: number, height: number, channels: number): Box {
  const stride = width * channels
  const differs = (row: number) => Buffer.compare(before.subarray(row * stride, (row + 1) * stride), after.subarray(row * stride, (row + 1) * stride)) !== 0
  let top = 0
  while (top < height && !differs(top))
    top++
  if (top === height)
    return { left: 0, top: 0, width: 1, height: 1 }
  let bottom = height - 1
  while (!differs(bottom))
    bottom--
  let [left, right] = [stride, -1]
  for (let row = top; row <= bottom; row++) {
    const start = row * stride
    for (let byte = 0; byte < left; byte++) {
      if (before[start + byte] !== after[start + byte])
        left = byte
    }
    for (let byte = stride - 1; byte > right; byte--) {
      if (before[start + byte] !== after[start + byte])
        right = byte
    }
  }
  const column = Math.floor(left / channels)
  return { left: column, top, width: Math.floor(right / channels) - column + 1, height: bottom - top + 1 }
}

/** A part of a frame, packed: letters are smaller without a filter, gradients with one, so that both are tried. */
function packedRows(frame: Uint8Array, { left, top, width, height }: Box, frameWidth: number, channels: number, isIndexed: boolean): Buffer {
  const stride = width * channels
  const plain = Buffer.alloc((stride + 1) * height)
  for (let row = 0; row < height; row++) {
    plain[row * (stride + 1)] = noFilter
    const start = ((top + row) * frameWidth + left) * channels
    plain.set(frame.subarray(start, start + stride), row * (stride + 1) + 1)
  }
  const unfiltered = deflateSync(plain, { level: compressionLevel })
  // The places of two colours in a palette say nothing of how much they differ.
  if (isIndexed)
    return unfiltered
  const rows = Buffer.from(plain)
  // Above the first row there is nothing to differ from.
  for (let row = 1; row < height; row++) {
    const at = row * (stride + 1)
    rows[at] = upFilter
    for (let byte = at + 1; byte <= at + stride; byte++)
      rows[byte] = plain[byte] - plain[byte - stride - 1]
  }
  const filtered = deflateSync(rows, { level: compressionLevel })
  return filtered.length < unfiltered.length ? filtered : unfiltered
}

/** Numbers of so many bytes each, the highest byte first. */
function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const data = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of values) {
    data.writeUIntBE(value, at, bytes)
    at += bytes
  }
  return data
}
