import type { ByteSource } from '../../thread/archive/byteSource'
import { open } from 'node:fs/promises'

/** The bytes of a file on disk, which stays open until it is closed. */
export async function fileSource(path: string): Promise<ByteSource> {
  const file = await open(path)
  const { size } = await file.stat()
  return {
    size,
    async read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)))
      let filled = 0
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled)
        if (bytesRead === 0)
          break
        filled += bytesRead
      }
      return bytes.subarray(0, filled)
    },
    close: () => file.close(),
  }
}
