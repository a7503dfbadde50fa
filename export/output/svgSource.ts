import type { Buffer } from 'node:buffer'
import { gunzipSync } from 'node:zlib'

/** Bytes that an SVG may have when it is unpacked. */
const mostBytes = 50_000_000

/**
 * The text of an SVG by its bytes and not by its name, unpacked where it is gzipped; undefined for what is no XML.
 * Encodings that XML may declare besides Unicode's own are not read.
 */
export function svgSource(data: Buffer): string | undefined {
  const bytes = data[0] === 0x1F && data[1] === 0x8B ? unpacked(data) : data
  const text = bytes && decoded(bytes)
  return text !== undefined && /^\s*</.test(text) ? text : undefined
}

function unpacked(data: Buffer): Buffer | undefined {
  try {
    return gunzipSync(data, { maxOutputLength: mostBytes })
  }
  catch {
    return undefined
  }
}

function decoded(bytes: Buffer): string | undefined {
  const [first, second] = bytes
  const encoding = first === 0xFF && second === 0xFE ? 'utf-16le' : first === 0xFE && second === 0xFF ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  }
  catch {
    return undefined
  }
}
