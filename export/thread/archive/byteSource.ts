/** Bytes that are read in ranges: a file on disk, or one that a person chose in a browser. */
export interface ByteSource {
  readonly size: number
  /** At most `length` bytes from `offset`; fewer only at the end. */
  read: (offset: number, length: number) => Promise<Uint8Array>
  close: () => Promise<void>
}

/** The bytes of a file that a browser holds. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
    close: async () => {},
  }
}
