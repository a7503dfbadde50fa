import type { Pixels } from '../../../../export/paint/pixels'
import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'

/** What a player of an animated PNG sees. */
export interface Apng {
  readonly plays: number
  readonly milliseconds: readonly number[]
  /** RGB, each whole. */
  readonly frames: readonly Pixels[]
}

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

/** Reads an animated PNG of opaque frames by the specification (PNG 3, 11.3.7); checks sums and the order of its chunks. */
export async function readApng(file: Buffer): Promise<Apng> {
  const chunks = readChunks(file)
  const [header, control] = chunks
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)]
  if (header.type !== 'IHDR' || control.type !== 'acTL' || chunks.at(-1)?.type !== 'IEND')
    throw new Error(`chunks out of order: ${chunks.map(({ type }) => type).join(' ')}`)
  const palette = chunks.filter(({ type }) => type === 'PLTE')
  const milliseconds: number[] = []
  const frames: Pixels[] = []
  const canvas = new Uint8Array(width * height * 3)
  let sequence = 0
  for (const [index, { type, data }] of chunks.entries()) {
    if (type !== 'fcTL')
      continue
    const [number, frameWidth, frameHeight, left, top] = [0, 4, 8, 12, 16].map(at => data.readUInt32BE(at))
    milliseconds.push(data.readUInt16BE(20) * 1000 / data.readUInt16BE(22))
    const { type: kind, data: packed } = chunks[index + 1]
    const numbers = kind === 'fdAT' ? [number, packed.readUInt32BE(0)] : [number]
    for (const found of numbers) {
      if (found !== sequence++)
        throw new Error(`expected number ${sequence - 1}, received ${found}`)
    }
    const size = Buffer.from(header.data)
    size.writeUInt32BE(frameWidth, 0)
    size.writeUInt32BE(frameHeight, 4)
    const png = Buffer.concat([file.subarray(0, 8), ...[{ type: 'IHDR', data: size }, ...palette, { type: 'IDAT', data: kind === 'fdAT' ? packed.subarray(4) : packed }, { type: 'IEND', data: Buffer.alloc(0) }].map(writeChunk)])
    const pixels = await sharp(png).toColourspace('srgb').removeAlpha().raw().toBuffer()
    for (let row = 0; row < frameHeight; row++)
      canvas.set(pixels.subarray(row * frameWidth * 3, (row + 1) * frameWidth * 3), ((top + row) * width + left) * 3)
    frames.push({ data: canvas.slice(), width, height })
  }
  if (control.data.readUInt32BE(0) !== frames.length)
    throw new Error(`expected ${control.data.readUInt32BE(0)} frames, received ${frames.length}`)
  return { plays: control.data.readUInt32BE(4), milliseconds, frames }
}

function readChunks(file: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    const body = file.subarray(at + 4, at + 8 + length)
    if (crc32(body) !== file.readUInt32BE(at + 8 + length))
      throw new Error(`wrong sum of a chunk at ${at}`)
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) })
    at += 12 + length
  }
  return chunks
}

function writeChunk({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
