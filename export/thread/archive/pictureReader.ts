import type { ArchiveFiles } from './archiveFiles'
import { InputError } from '../inputError'
import { readWhole } from './readWhole'

/**
 * Reads pictures of a thread from its archive; one that is missing or damaged is undefined.
 * From an archive that has to be read from its start for each file, all of them are read with the first one that is asked for.
 * @param files of the archive
 * @param sources paths of the pictures of the thread
 */
export function pictureReader(files: ArchiveFiles, sources: readonly string[]): (source: string) => Promise<Uint8Array | undefined> {
  const wanted = new Set(sources)
  let together: Promise<ReadonlyMap<string, Uint8Array>> | undefined
  return async (source) => {
    if (!wanted.has(source))
      return undefined
    if (!files.readTogether)
      return readWhole(files, source).catch(lackingIfDamaged)
    together ??= collected(files.readTogether(wanted))
    return (await together).get(source)
  }
}

async function collected(files: AsyncIterable<{ readonly path: string, readonly bytes: Uint8Array }>): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  try {
    for await (const { path, bytes } of files)
      found.set(path, bytes)
  }
  catch (error) {
    lackingIfDamaged(error)
  }
  return found
}

/** A picture that is damaged is as good as none; the rest of its thread is there. */
function lackingIfDamaged(error: unknown): undefined {
  if (!(error instanceof InputError))
    throw error
}
