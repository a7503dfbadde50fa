import type { FetchDocument } from '../../../../export/thread/address/fetchDocument'
import type { ImportedThread } from '../../../../export/thread/importedThread'
import { pictureKinds } from '../../../../export/thread/address/fetchDocument'
import { pictureAddress } from '../../../../export/thread/address/pictureAddress'
import { InputError } from '../../../../export/thread/inputError'
import { renamedPictures, threadPictures } from '../../../../export/thread/threadPictures'
import { freeName, readPicture } from '../addPicture'

export interface FetchPicturesOptions {
  /** Where paths of pictures begin. */
  readonly base: string
  readonly fetchDocument: FetchDocument
  /** Names that pictures of the project have already. */
  readonly taken: ReadonlyMap<string, string>
  /** Called with each picture that is done. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface FetchedPictures {
  /** The thread, its pictures named as the project has them, without those that could not be had. */
  readonly imported: ImportedThread
  /** Data addresses by these names. */
  readonly media: ReadonlyMap<string, string>
  /** Why pictures could not be had, one sentence each. */
  readonly refusals: readonly string[]
}

/** Fetches the pictures of a thread that came from an address. */
export async function fetchPictures(imported: ImportedThread, { base, fetchDocument, taken, onProgress }: FetchPicturesOptions): Promise<FetchedPictures> {
  const media = new Map<string, string>()
  const names = new Map<string, string | undefined>()
  const refusals: string[] = []
  // Figures of the engine, and pictures inside the thread's own file, are not fetched.
  const sources = threadPictures(imported.thread).filter(source => !/^(?:figure|data):/.test(source))
  for (const [index, source] of sources.entries()) {
    onProgress?.(index, sources.length)
    const result = await fetchPicture(source, base, fetchDocument)
    const name = 'address' in result ? freeName(result.name, new Map([...taken, ...media])) : undefined
    names.set(source, name)
    if (name !== undefined && 'address' in result)
      media.set(name, result.address)
    else if ('refusal' in result)
      refusals.push(result.refusal)
  }
  onProgress?.(sources.length, sources.length)
  return { imported: { ...imported, thread: renamedPictures(imported.thread, names) }, media, refusals }
}

async function fetchPicture(source: string, base: string, fetchDocument: FetchDocument): Promise<{ readonly name: string, readonly address: string } | { readonly refusal: string }> {
  try {
    const { bytes, type, address } = await fetchDocument(pictureAddress(source, base), pictureKinds)
    const name = pictureName(address, type)
    const result = await readPicture(new File([bytes as BlobPart], name, { type }))
    return 'address' in result ? { name, address: result.address } : result
  }
  catch (error) {
    if (error instanceof InputError)
      return { refusal: error.message }
    throw error
  }
}

/** The last part of an address, with the ending of what it gave. */
function pictureName(address: string, type: string): string {
  const last = new URL(address).pathname.split('/').findLast(part => part !== '') ?? ''
  const stem = last.replace(/(?:\.|@)[a-z]{3,4}$/i, '').replace(/[^\w-]+/g, '-').slice(-40).replace(/^-{1,40}/, '')
  return `${stem || 'picture'}.${{ 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }[type] ?? type.replace('image/', '')}`
}
