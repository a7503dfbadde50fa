import type { ArchiveFiles } from '../../../../export/thread/archive/archiveFiles'

const encoder = new TextEncoder()

/** An archive in memory, which tells the files that were read. */
export function memoryFiles(content: Readonly<Record<string, string | Uint8Array>>, { chunkBytes = 1000 } = {}): ArchiveFiles & { readonly opened: readonly string[] } {
  const files = new Map(Object.entries(content).map(([path, data]) => [path, typeof data === 'string' ? encoder.encode(data) : data]))
  const opened: string[] = []
  return {
    name: 'archive.zip',
    paths: Array.from(files.keys()).sort(),
    size: path => files.get(path)!.length,
    read: path => chunksOf(files.get(path)!, chunkBytes, () => opened.push(path)),
    close: async () => {},
    opened,
  }
}

/** Bytes in chunks, as a file is read. */
export async function* chunksOf(bytes: Uint8Array, chunkBytes: number, onOpen: () => void = () => {}): AsyncGenerator<Uint8Array> {
  onOpen()
  for (let at = 0; at < bytes.length; at += chunkBytes)
    yield bytes.subarray(at, at + chunkBytes)
}
