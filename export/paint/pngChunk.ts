import { strToU8 } from 'fflate'
import { joinedBytes } from './joinedBytes'

/** What every PNG file begins with. */
export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++)
    crc = crc & 1 ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1
  return crc
})

/** One chunk of a PNG file, with its length before it and its checksum after it. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = joinedBytes([strToU8(type), data])
  const ends = new DataView(new ArrayBuffer(8))
  ends.setUint32(0, data.length)
  ends.setUint32(4, crc32(body))
  return joinedBytes([new Uint8Array(ends.buffer, 0, 4), body, new Uint8Array(ends.buffer, 4, 4)])
}

function crc32(data: Uint8Array): number {
  let crc = 0xFFFFFFFF
  for (const byte of data)
    crc = crcTable[(crc ^ byte) & 255] ^ crc >>> 8
  return ~crc >>> 0
}
