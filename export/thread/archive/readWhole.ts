import type { ArchiveFiles } from './archiveFiles'
import { joinedBytes } from '../../bytes/joinedBytes'
import { InputError } from '../inputError'

/** Larger pictures are refused wherever they come from. */
const maxBytes = 50_000_000

/** Content of a file of an archive as one piece, such as a picture. @throws {InputError} when it is damaged, or has more than 50 MB */
export async function readWhole(files: ArchiveFiles, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of files.read(path)) {
    length += chunk.length
    if (length > maxBytes)
      throw new InputError(`Expected ${path} in the archive to have at most ${maxBytes / 1e6} MB, but received more: make it smaller.`)
    chunks.push(chunk.slice())
  }
  return joinedBytes(chunks)
}
