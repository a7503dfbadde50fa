import { strToU8 } from 'fflate'
import { createCrc32 } from '../bytes/crc32'
import { joinedBytes } from '../bytes/joinedBytes'

/** What every PNG file begins with. */
export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)

/** One chunk of a PNG file, with its length before it and its checksum after it. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = joinedBytes([strToU8(type), data])
  const ends = new DataView(new ArrayBuffer(8))
  ends.setUint32(0, data.length)
  const checksum = createCrc32()
  checksum.add(body)
  ends.setUint32(4, checksum.value())
  return joinedBytes([new Uint8Array(ends.buffer, 0, 4), body, new Uint8Array(ends.buffer, 4, 4)])
}
