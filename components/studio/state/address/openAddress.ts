import type { FetchDocument } from '../../../../export/thread/address/fetchDocument'
import type { Studio } from '../../useStudio'
import { readThread } from '../../../../export/thread/address/readThread'
import { threadAddress } from '../../../../export/thread/address/threadAddress'
import { importThread } from '../../../../export/thread/importThread'
import { takenMedia } from '../lastUsed'
import { lackingNotice, wayBack } from '../openThread'
import { projectFrom } from '../project'
import { studioPictures } from '../studioPictures'
import { fetchPictures } from './fetchPictures'

export interface OpenAddressOptions {
  readonly fetchDocument: FetchDocument
  /** Ends it: nothing is opened then. */
  readonly signal: AbortSignal
  /** Called as pictures are fetched. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Opens the thread at an address, with its pictures, as one step that undo takes back. @throws {InputError} and nothing is changed */
export async function openAddress(text: string, studio: Studio, { fetchDocument, signal, onProgress }: OpenAddressOptions): Promise<void> {
  const { store, notice, problem, selected } = studio
  const address = threadAddress(text)
  const { bytes, base, warnings } = await readThread(address, fetchDocument)
  const { imported, media, refusals } = await fetchPictures(importThread(bytes, { fileName: text.trim() }), { base, fetchDocument, taken: store.lastUsed.value.media, onProgress })
  signal.throwIfAborted()
  const { thread, media: inside } = studioPictures(imported.thread)
  const project = projectFrom({ ...imported, thread }, store.newId, store.lastUsed.value)
  const back = wayBack(studio)
  store.open(project, new Map([...takenMedia(project, store.lastUsed.value), ...media, ...inside]), { keep: true })
  selected.value = 0
  problem.value = ''
  notice.value = [
    `Opened ${project.posts.length} ${project.posts.length === 1 ? 'post' : 'posts'} from ${address.host}.`,
    ...back,
    ...refusals.length === 0 ? [] : [`${refusals.length === 1 ? 'A picture' : `${refusals.length} pictures`} could not be had: ${refusals[0]}`],
    ...lackingNotice(studio),
    ...imported.warnings,
    ...warnings,
  ].join(' ')
}
