import type { ImageDescription } from './imageDescription'
import { strToU8 } from 'fflate'
import { joinedBytes } from '../../bytes/joinedBytes'
import { imageXmp } from './imageXmp'

const app0 = 0xE0
const app1 = 0xE1
const namespace = strToU8('http://ns.adobe.com/xap/1.0/\0')
/** Bytes of a segment, whose length counts itself. */
const maxSegment = 0xFFFF

/** A JPEG file with a description as XMP in a segment of its own, which holds 64 KiB: a longer description keeps its beginning. */
export function jpegWithXmp(file: Uint8Array, description: ImageDescription): Uint8Array {
  const packet = fittingPacket(description, maxSegment - 2 - namespace.length)
  const length = 2 + namespace.length + packet.length
  // JFIF's segment stays the first one.
  const at = file[3] === app0 ? 4 + (file[4] << 8 | file[5]) : 2
  return joinedBytes([file.subarray(0, at), Uint8Array.of(0xFF, app1, length >> 8, length & 255), namespace, packet, file.subarray(at)])
}

function fittingPacket(description: ImageDescription, maxBytes: number): Uint8Array {
  const packet = strToU8(imageXmp(description))
  const { alt, title, author } = description
  return packet.length <= maxBytes ? packet : fittingPacket({ ...description, alt: firstHalf(alt), title: firstHalf(title), author: firstHalf(author) }, maxBytes)
}

function firstHalf(text: string): string {
  return text.slice(0, text.length / 2).replace(/[\uD800-\uDBFF]$/, '')
}
