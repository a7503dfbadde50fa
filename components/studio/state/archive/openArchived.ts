import type { OpenedArchivedThread } from '../../../../export/thread/archive/threadArchive'
import type { Studio } from '../../useStudio'
import { renamedPictures, threadPictures } from '../../../../export/thread/threadPictures'
import { freeName, readPicture } from '../addPicture'
import { takenMedia } from '../lastUsed'
import { lackingNotice, wayBack } from '../openThread'
import { projectFrom } from '../project'

/** Media types by the endings of pictures; archives hold no others. */
const types: Readonly<Record<string, string>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif', avif: 'image/avif' }

/** Opens a thread of an archive with its pictures, as one step that undo takes back. */
export async function openArchived({ imported, picture }: OpenedArchivedThread, studio: Studio): Promise<void> {
  const { store, problem, notice, selected } = studio
  const media = new Map<string, string>()
  const names = new Map<string, string | undefined>()
  const refusals: string[] = []
  for (const source of threadPictures(imported.thread)) {
    const fileName = source.slice(source.lastIndexOf('/') + 1)
    const bytes = await picture(source)
    const result = bytes && await readPicture(new File([new Uint8Array(bytes)], fileName, { type: types[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()] ?? '' }))
    const name = result && 'address' in result ? freeName(fileName, new Map([...store.lastUsed.value.media, ...media])) : undefined
    names.set(source, name)
    if (name !== undefined && result && 'address' in result)
      media.set(name, result.address)
    else if (result && 'refusal' in result)
      refusals.push(result.refusal)
  }
  const project = projectFrom({ ...imported, thread: renamedPictures(imported.thread, names) }, store.newId, store.lastUsed.value)
  const back = wayBack(studio)
  store.open(project, new Map([...takenMedia(project, store.lastUsed.value), ...media]), { keep: true })
  selected.value = 0
  problem.value = ''
  notice.value = [
    `Opened ${project.posts.length} ${project.posts.length === 1 ? 'post' : 'posts'}.`,
    ...back,
    ...refusals.length === 0 ? [] : [`${refusals.length === 1 ? 'A picture' : `${refusals.length} pictures`} could not be taken: ${refusals[0]}`],
    ...lackingNotice(studio),
    ...imported.warnings,
  ].join(' ')
}
