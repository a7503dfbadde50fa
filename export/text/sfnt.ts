import { unzlibSync } from 'fflate'
import { FontError } from './fontError'

type FontFormat = 'sfnt' | 'woff' | 'woff2'

interface Table {
  readonly tag: string
  readonly offset: number
  /** Bytes that it takes in the file. */
  readonly packed: number
  readonly length: number
}

/** A font file of any script fits; larger ones are not fonts. */
const mostFontBytes = 32_000_000
const mostUnpackedBytes = 64_000_000
const formats: Readonly<Record<string, FontFormat>> = { '\0\x01\0\0': 'sfnt', 'true': 'sfnt', 'OTTO': 'sfnt', 'wOFF': 'woff', 'wOF2': 'woff2' }
/** Without these nothing can be set; outlines are one of three kinds. */
const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']
const outlines = ['glyf', 'CFF ', 'CFF2']
const headerBytes = 12
const entryBytes = 16
const woffHeaderBytes = 44
const woffEntryBytes = 20

/** Refuses a file of so many bytes that is too large to be a font. @throws {FontError} */
export function checkFontSize(bytes: number, name: string): void {
  if (bytes > mostFontBytes)
    throw new FontError(`Expected font ${name} to have at most ${mostFontBytes / 1e6} MB, but received ${(bytes / 1e6).toFixed(0)} MB: leave out characters that you do not need, or save it as WOFF2.`)
}

/** A font file of any kind as uncompressed OpenType, whole and with all that text needs. @throws {FontError} naming it as `name` */
export async function openSfnt(file: Uint8Array, name: string): Promise<Uint8Array> {
  checkFontSize(file.length, name)
  const start = tagAt(file, 0)
  if (start === 'ttcf' || (start.startsWith('wOF') && tagAt(file, 4) === 'ttcf'))
    throw new FontError(`Expected ${name} to hold one font, but received a collection of several: save the one you want as a file of its own.`)
  const format = formats[start]
  if (format === undefined)
    throw new FontError(`Expected ${name} to be a font (TTF, OTF, WOFF or WOFF2), but received something else.`)
  const damaged = () => new FontError(`Expected ${name} to be a whole font, but it is damaged: save or download it again.`)
  const stated = format === 'sfnt' ? file.length : file.length < woffHeaderBytes ? 0 : viewOf(file).getUint32(16)
  if (stated > mostUnpackedBytes)
    throw new FontError(`Expected font ${name} to have at most ${mostUnpackedBytes / 1e6} MB when it is unpacked, but received ${(stated / 1e6).toFixed(0)} MB: leave out characters that you do not need.`)
  let data: Uint8Array
  try {
    data = format === 'sfnt' ? file : format === 'woff' ? unpackWoff(file) : await unpackWoff2(file)
    checkTables(data, name)
  }
  catch (error) {
    throw error instanceof FontError ? error : damaged()
  }
  return data
}

async function unpackWoff2(file: Uint8Array): Promise<Uint8Array> {
  const { default: decompress } = await import('woff2-encoder/decompress')
  return decompress(file)
}

/** WOFF 1.0: the tables of OpenType, each packed by zlib where that makes it smaller. */
function unpackWoff(file: Uint8Array): Uint8Array {
  const view = viewOf(file)
  const tables = Array.from({ length: view.getUint16(12) }, (_, index): Table => {
    const at = woffHeaderBytes + index * woffEntryBytes
    return { tag: tagAt(file, at), offset: view.getUint32(at + 4), packed: view.getUint32(at + 8), length: view.getUint32(at + 12) }
  })
  const room = tables.reduce((sum, { length }) => sum + padded(length), headerBytes + tables.length * entryBytes)
  if (room > mostUnpackedBytes)
    throw new RangeError('Expected the tables to be as large as the header says.')
  const data = new Uint8Array(room)
  const out = viewOf(data)
  out.setUint32(0, view.getUint32(4))
  out.setUint16(4, tables.length)
  let offset = headerBytes + tables.length * entryBytes
  for (const [index, table] of tables.entries()) {
    const packed = file.subarray(table.offset, table.offset + table.packed)
    const unpacked = table.packed < table.length ? unzlibSync(packed, { out: new Uint8Array(table.length) }) : packed
    if (unpacked.length !== table.length)
      throw new RangeError('Expected a table to be as long as it says.')
    data.set(unpacked, offset)
    const at = headerBytes + index * entryBytes
    data.set(file.subarray(woffHeaderBytes + index * woffEntryBytes, woffHeaderBytes + index * woffEntryBytes + 4), at)
    out.setUint32(at + 8, offset)
    out.setUint32(at + 12, table.length)
    offset += padded(table.length)
  }
  return data
}

/** @throws {FontError} @throws {RangeError} where the file ends too soon */
function checkTables(data: Uint8Array, name: string): void {
  const view = viewOf(data)
  const tags = new Set<string>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = headerBytes + index * entryBytes
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > data.length)
      throw new RangeError('Expected a table to lie in the file.')
    tags.add(tagAt(data, at))
  }
  if (!outlines.some(tag => tags.has(tag)))
    throw new FontError(`Expected font ${name} to have outlines, but it has none: fonts of pictures or bitmaps cannot be set.`)
  const lacking = needed.find(tag => !tags.has(tag))
  if (lacking !== undefined)
    throw new FontError(`Expected font ${name} to have a table ${lacking}, but it has none: save it as TTF, OTF, WOFF or WOFF2 from another program.`)
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

function tagAt(data: Uint8Array, at: number): string {
  return String.fromCharCode(...data.subarray(at, at + 4))
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
