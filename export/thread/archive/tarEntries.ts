import type { TarHeader } from 'modern-tar'
import type { ByteSource } from './byteSource'
import { createTarDecoder } from 'modern-tar'
import { InputError } from '../inputError'
import { damagedArchive, refuseRatio } from './archiveLimits'

/** What a tar file holds, one after another. */
export interface TarEntry {
  readonly name: string
  readonly type: NonNullable<TarHeader['type']>
  readonly size: number
  /** To be read whole or not at all, before the next entry is asked for. */
  readonly content: () => AsyncIterable<Uint8Array>
}

const chunkBytes = 262_144

/** Entries of a tar file, packed by gzip or not. @throws {InputError} when it is damaged, or unpacks to far more than it is */
export async function* tarEntries(source: ByteSource, archive: string): AsyncGenerator<TarEntry> {
  const damaged = (error: unknown) => error instanceof InputError ? error : damagedArchive(archive, 'it is damaged or no tar file')
  const reader = (await unpacked(source, archive)).pipeThrough(createTarDecoder({ strict: true })).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw damaged(error)
      })
      if (done)
        return
      const { header: { name, type = 'file', size }, body } = value
      let isTaken = false
      yield {
        name,
        type,
        size,
        content: () => {
          isTaken = true
          return chunksOf(body, damaged)
        },
      }
      if (!isTaken)
        await passOver(chunksOf(body, damaged))
    }
  }
  finally {
    // Whoever has read enough lets go of the rest.
    await reader.cancel().catch(() => {})
  }
}

/** The bytes of the tar file itself. */
async function unpacked(source: ByteSource, archive: string): Promise<ReadableStream<Uint8Array>> {
  let at = 0
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const chunk = await source.read(at, chunkBytes)
      if (chunk.length === 0)
        return controller.close()
      at += chunk.length
      controller.enqueue(new Uint8Array(chunk))
    },
  }, { highWaterMark: 0 })
  const [first, second] = await source.read(0, 2)
  if (first !== 0x1F || second !== 0x8B)
    return packed
  let bytes = 0
  return packed.pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length
      refuseRatio(archive, bytes, at)
      controller.enqueue(chunk)
    },
  }))
}

/** The decoder takes the cancelling of a body that it has read ahead for that of the next one: it is read to its end. */
async function passOver(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of chunks);
}

async function* chunksOf(body: ReadableStream<Uint8Array>, damaged: (error: unknown) => InputError): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw damaged(error)
      })
      if (done)
        return
      yield value
    }
  }
  finally {
    reader.releaseLock()
  }
}
