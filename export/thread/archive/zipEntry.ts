import type { ByteSource } from './byteSource'
import { createCrc32 } from '../../bytes/crc32'
import { InputError } from '../inputError'
import { damagedArchive, refuseBomb } from './archiveLimits'

/** A file in a ZIP file, as the list at its end describes it. */
export interface ZipEntry {
  readonly path: string
  /** Where the file's own header begins. */
  readonly offset: number
  /** Its name in the bytes that the archive has. */
  readonly rawName: Uint8Array
  readonly packedBytes: number
  readonly bytes: number
  /** 0 for bytes as they are, 8 for Deflate. */
  readonly method: number
  readonly crc: number
  readonly isEncrypted: boolean
}

const headerBytes = 30
const headerSignature = 0x04034B50
const chunkBytes = 262_144
const stored = 0
const deflated = 8

/** Content of a file in chunks, checked against the size and the checksum that the archive states. @throws {InputError} */
export async function* readZipEntry(source: ByteSource, entry: ZipEntry, archive: string): AsyncGenerator<Uint8Array> {
  const { path, bytes, crc, method, isEncrypted } = entry
  refuseBomb(path, bytes, entry.packedBytes)
  if (isEncrypted)
    throw new InputError(`Expected ${path} in ${archive} to be readable, but it is encrypted: unpack the archive first, and give its folder.`)
  if (method !== stored && method !== deflated)
    throw new InputError(`Expected ${path} in ${archive} to be packed by Deflate, but received another method (${method}): unpack the archive first, and give its folder.`)
  const damaged = damagedArchive(archive, `${path} in it is damaged`)
  const checksum = createCrc32()
  let received = 0
  for await (const chunk of unpacked(source, entry, damaged)) {
    received += chunk.length
    if (received > bytes)
      throw damaged
    checksum.add(chunk)
    yield chunk
  }
  if (received !== bytes || checksum.value() !== crc)
    throw damaged
}

async function* unpacked(source: ByteSource, entry: ZipEntry, damaged: InputError): AsyncGenerator<Uint8Array> {
  const start = await contentStart(source, entry, damaged)
  let at = start
  const end = start + entry.packedBytes
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (at >= end)
        return controller.close()
      const chunk = await source.read(at, Math.min(chunkBytes, end - at))
      if (chunk.length === 0)
        throw damaged
      at += chunk.length
      controller.enqueue(new Uint8Array(chunk))
    },
  }, { highWaterMark: 0 })
  const reader = (entry.method === stored ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'))).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw damaged
      })
      if (done)
        return
      yield value
    }
  }
  finally {
    // Whoever has read enough lets go of the rest.
    await reader.cancel().catch(() => {})
  }
}

/** Where a file's bytes begin, behind a header that must agree with the list. */
async function contentStart(source: ByteSource, { offset, rawName, packedBytes }: ZipEntry, damaged: InputError): Promise<number> {
  const bytes = await source.read(offset, headerBytes + rawName.length)
  if (bytes.length < headerBytes + rawName.length)
    throw damaged
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const nameBytes = view.getUint16(26, true)
  const start = offset + headerBytes + nameBytes + view.getUint16(28, true)
  if (view.getUint32(0, true) !== headerSignature || nameBytes !== rawName.length || rawName.some((byte, index) => byte !== bytes[headerBytes + index]) || start + packedBytes > source.size)
    throw damaged
  return start
}
