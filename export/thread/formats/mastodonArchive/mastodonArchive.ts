import type { ArchiveFiles } from '../../archive/archiveFiles'
import type { ArchivedThread, ArchiveOptions, ListOptions, OpenedArchivedThread, ReadOptions, ThreadArchive } from '../../archive/threadArchive'
import type { Author } from '../../thread'
import type { Note } from './activitySchema'
import type { ArchiveIndex, IndexedNote } from './archiveIndex'
import { jsonElements, parseElement } from '../../archive/jsonElements'
import { pictureReader } from '../../archive/pictureReader'
import { InputError } from '../../inputError'
import { isLanguage } from '../../language'
import { threadTitle } from '../../threadTitle'
import { dropMarkdownNumbers } from '../markdown/markdownNumbers'
import { notOpenOnly, notOpenWarning } from '../mastodon/visibility'
import { activity } from './activitySchema'
import { readActor } from './archiveActor'
import { archiveIndex, indexNote, isOpenNote } from './archiveIndex'
import { mediaPath } from './mediaPath'
import { isSound, notePost, noteText } from './notePost'

/** What a reader of the outbox needs. */
interface Outbox {
  readonly files: ArchiveFiles
  readonly path: string
}

/**
 * The archive that a server of Mastodon gives a person, whose files lie in the folder `root`: `actor.json`, `outbox.json`, the avatar and `media_attachments/`; nothing else is opened.
 * Threads are chains of posts by which the person answers themselves. Where one branches, it goes along the longest branch. Posts that are not public or unlisted are left out, of lists too, unless they are asked for.
 * @throws {InputError} when one of these files is missing or damaged
 */
export async function openMastodonArchive(files: ArchiveFiles, root: string, { includePrivate = false }: ArchiveOptions = {}): Promise<ThreadArchive> {
  const { author, address } = await readActor(files, root)
  const outbox = { files, path: `${root}outbox.json` }
  if (!files.paths.includes(outbox.path))
    throw new InputError(`Expected ${files.name} to hold ${outbox.path}, but found none: give the archive as the server made it.`)
  let index: Promise<ArchiveIndex> | undefined
  return {
    async threads({ search, onProgress = () => {} } = {}) {
      const wanted = search?.trim().toLowerCase()
      if (wanted)
        return listThreads(await readIndex(outbox, { includePrivate, search: wanted, onProgress }), address)
      index ??= readIndex(outbox, { includePrivate, onProgress })
      return listThreads(await index, address)
    },
    async open(id, { onProgress = () => {} } = {}) {
      // The posts themselves are read in a second pass: the first one tells which they are.
      const passes = index ? 1 : 2
      index ??= readIndex(outbox, { includePrivate, onProgress: share => onProgress(share / passes) })
      return openThread({ outbox, root, author, index: await index, includePrivate }, id, { onProgress: share => onProgress(1 - (1 - share) / passes) })
    },
  }
}

async function readIndex(outbox: Outbox, { includePrivate, search, onProgress }: ListOptions & { includePrivate: boolean }): Promise<ArchiveIndex> {
  const notes: IndexedNote[] = []
  for await (const text of entries(outbox, onProgress)) {
    const note = readNote(text, outbox.path)
    if (note)
      notes.push(indexNote(note, { includePrivate, search }))
  }
  return archiveIndex(notes)
}

/** Newest first; an answer to somebody else begins none. */
function listThreads({ notes, forest }: ArchiveIndex, actor: string): ArchivedThread[] {
  return forest.roots.toReversed().flatMap((root) => {
    const { parent } = notes[root]
    const shown = forest.through(root).map(index => notes[index]).filter(note => note.isShown)
    if ((parent !== undefined && !parent.startsWith(`${actor}/`)) || !shown.some(note => note.matches))
      return []
    const [{ id, time, firstLine, likes }] = shown
    return [{ id, date: new Date(time).toISOString(), posts: shown.length, firstLine, likes }]
  })
}

interface OpenOptions {
  readonly outbox: Outbox
  readonly root: string
  readonly author: Author
  readonly index: ArchiveIndex
  readonly includePrivate: boolean
}

async function openThread({ outbox, root, author, index: { notes, forest, find }, includePrivate }: OpenOptions, id: string, { onProgress }: ReadOptions): Promise<OpenedArchivedThread> {
  const { files } = outbox
  const found = find(id)
  if (found === undefined)
    throw new InputError(`Expected ${files.name} to hold a thread with the post ${id}, but found none: see the ids that threadeck threads lists.`)
  const chain = forest.through(found)
  const read = await readNotes(outbox, new Set(chain.map(index => notes[index].address)), onProgress)
  const all = chain.flatMap(index => read.get(notes[index].address) ?? [])
  const shown = all.filter(note => includePrivate || isOpenNote(note))
  if (shown.length === 0)
    throw new InputError(notOpenOnly(all.length))
  const paths = new Set(files.paths)
  const texts = dropMarkdownNumbers(shown.map(noteText))
  const posts = shown
    .map((note, index) => notePost(texts[index], note, address => mediaPath(address, root, paths)))
    .filter(({ blocks, pictures, missingPictures }) => blocks.length > 0 || pictures.length > 0 || missingPictures > 0)
  const language = shown.map(languageOf).find(value => value !== undefined)
  const beside = forest.treeSize(chain[0]) - chain.length
  return {
    imported: {
      thread: { title: threadTitle([...texts, ...posts]), author, ...language !== undefined && { language }, posts },
      settings: {},
      warnings: [
        ...notOpenWarning(all.length - shown.length),
        ...all[0].inReplyTo != null ? ['The thread begins with an answer to a post that the archive does not hold.'] : [],
        ...beside > 0 ? [`${beside} ${beside === 1 ? 'post that branches off from the thread was' : 'posts that branch off from the thread were'} left out: name one by its id to get its branch.`] : [],
        ...shown.some(({ attachment }) => attachment.some(isSound)) ? ['Sound was left out: a card is silent.'] : [],
      ],
    },
    picture: pictureReader(files, [...author.avatar === undefined ? [] : [author.avatar], ...posts.flatMap(({ pictures }) => pictures.map(({ source }) => source))]),
  }
}

/** The posts of some addresses; an entry that names none of them is not parsed. */
async function readNotes(outbox: Outbox, wanted: ReadonlySet<string>, onProgress: ReadOptions['onProgress']): Promise<Map<string, Note>> {
  const notes = new Map<string, Note>()
  const ids = Array.from(wanted, address => address.slice(address.lastIndexOf('/') + 1))
  for await (const text of entries(outbox, onProgress)) {
    const note = ids.some(id => text.includes(id)) ? readNote(text, outbox.path) : undefined
    if (note && wanted.has(note.id))
      notes.set(note.id, note)
  }
  return notes
}

function readNote(text: string, path: string): Note | undefined {
  return activity.safeParse(parseElement(text, path)).data?.object
}

async function* entries({ files, path }: Outbox, onProgress: (share: number) => void = () => {}): AsyncGenerator<string> {
  const total = files.size(path)
  let done = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of files.read(path)) {
      done += chunk.length
      onProgress(Math.min(1, done / total))
      yield chunk
    }
  }
  yield* jsonElements(counted(), { name: path, key: 'orderedItems' })
}

/** The language whose text is that of the post. */
function languageOf({ content, contentMap }: Note): string | undefined {
  return Object.entries(contentMap ?? {}).find(([language, text]) => isLanguage(language) && text === content)?.[0]
}
