import { strFromU8, strToU8 } from 'fflate'
import { joinedBytes } from '../../bytes/joinedBytes'

interface Chunk {
  readonly name: string
  readonly data: Uint8Array
}

const riffHeader = 12
const chunkHeader = 8
/** Bits of an extended file's header. */
const hasXmp = 0x04
const hasAlpha = 0x10

/** A WebP file with an XMP packet; a plain file becomes an extended one, which alone may have one. */
export function webpWithXmp(file: Uint8Array, packet: string): Uint8Array {
  const chunks = chunksOf(file)
  const [first, ...rest] = chunks
  const extended = first.name === 'VP8X' ? { ...first, data: Uint8Array.from(first.data) } : extendedHeader(first)
  extended.data[0] |= hasXmp
  const all = [extended, ...first.name === 'VP8X' ? rest : chunks, { name: 'XMP ', data: strToU8(packet) }]
  const body = joinedBytes([strToU8('WEBP'), ...all.map(written)])
  return joinedBytes([strToU8('RIFF'), littleEndian(body.length, 4), body])
}

function chunksOf(file: Uint8Array): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = riffHeader; at + chunkHeader <= file.length;) {
    const size = new DataView(file.buffer, file.byteOffset + at + 4, 4).getUint32(0, true)
    chunks.push({ name: strFromU8(file.subarray(at, at + 4)), data: file.subarray(at + chunkHeader, at + chunkHeader + size) })
    at += chunkHeader + size + size % 2
  }
  return chunks
}

/** The header of a file that begins with its picture: 14 bits a side, of a lossless one less 1 and after a byte of signature. */
function extendedHeader({ name, data }: Chunk): Chunk {
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const bits = name === 'VP8L' ? view.getUint32(1, true) : 0
  const [width, height] = name === 'VP8L' ? [(bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1] : [view.getUint16(6, true) & 0x3FFF, view.getUint16(8, true) & 0x3FFF]
  return { name: 'VP8X', data: joinedBytes([Uint8Array.of(bits >>> 28 & 1 ? hasAlpha : 0, 0, 0, 0), littleEndian(width - 1, 3), littleEndian(height - 1, 3)]) }
}

function written({ name, data }: Chunk): Uint8Array {
  return joinedBytes([strToU8(name), littleEndian(data.length, 4), data, new Uint8Array(data.length % 2)])
}

function littleEndian(value: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, index) => value >>> 8 * index & 255)
}
