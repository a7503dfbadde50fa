import type { Project } from './project'
import { createStore, del, entries, get, set } from 'idb-keyval'
import { readProject } from './projectFile'

/** A project as the browser keeps it; its pictures are kept apart, since they change less often. */
export interface SavedProject {
  readonly id: string
  readonly project: Project
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number
}

/** What the browser's storage does: it keeps what it is given, it has no room, or there is none to use. */
export type Storage = 'keeps' | 'full' | 'none'

type Media = ReadonlyMap<string, string>

const lastKey = 'threadeck-studio-last'
/** What a page that is left writes at once: the database would answer too late. */
const journalKey = 'threadeck-studio-journal'
const probeKey = 'probe'
const projects = once(() => createStore('threadeck-studio', 'projects'))
const pictures = once(() => createStore('threadeck-studio-pictures', 'pictures'))
/** Pictures that were last written, by the project's id. */
const writtenMedia = new Map<string, Media>()

/** Finds out what the browser's storage does, before there is something to lose. */
export async function probeStorage(): Promise<Storage> {
  return attempt(async () => {
    await set(probeKey, probeKey, pictures())
    await del(probeKey, pictures())
  })
}

/** Keeps a project, or says what the storage did instead. */
export async function saveAutosave({ id, project, media }: Pick<SavedProject, 'id' | 'project'> & { readonly media: Media }): Promise<Storage> {
  return attempt(async () => {
    if (!sameMedia(writtenMedia.get(id), media)) {
      await set(id, media, pictures())
      writtenMedia.set(id, media)
    }
    await set(id, { id, project, changed: Date.now() } satisfies SavedProject, projects())
    rememberLast(id)
  })
}

/** Whether the browser keeps these pictures of a project already. */
export function keepsMedia(id: string, media: Media): boolean {
  return media.size === 0 || sameMedia(writtenMedia.get(id), media)
}

/** Keeps the last edits of a page that is being left, without its pictures, which are kept already; false where it cannot. */
export function saveJournal({ id, project }: Pick<SavedProject, 'id' | 'project'>): boolean {
  try {
    localStorage.setItem(journalKey, JSON.stringify({ id, project, changed: Date.now() } satisfies SavedProject))
    return true
  }
  catch {
    // No room: what was saved before stays.
    return false
  }
}

/** The project that was last worked on, as it was left; undefined where there is none that can be read. */
export async function loadAutosave(): Promise<SavedProject | undefined> {
  try {
    const journal = valid(JSON.parse(localStorage.getItem(journalKey) ?? 'null'))
    const last = localStorage.getItem(lastKey)
    // Without a word on which was the last one, it is the one that was changed last.
    const saved = last === null ? (await listProjects())[0] : valid(await get(last, projects()))
    return (journal?.changed ?? 0) > (saved?.changed ?? 0) ? journal : saved
  }
  catch {
    return undefined
  }
}

/** Pictures of a project. */
export async function loadMedia(id: string): Promise<Media> {
  try {
    const media = await get<unknown>(id, pictures())
    return media instanceof Map ? media : new Map()
  }
  catch {
    return new Map()
  }
}

/** Every project that the browser keeps and that can be read, the latest first. */
export async function listProjects(): Promise<SavedProject[]> {
  try {
    const all = await entries<string, unknown>(projects())
    return all.flatMap(([, saved]) => valid(saved) ?? []).sort((a, b) => b.changed - a.changed)
  }
  catch {
    return []
  }
}

/** Forgets a project. */
export async function deleteProject(id: string): Promise<void> {
  await del(id, projects())
  await del(id, pictures())
  writtenMedia.delete(id)
}

function rememberLast(id: string): void {
  try {
    localStorage.setItem(lastKey, id)
    localStorage.removeItem(journalKey)
  }
  catch {
    // The database has the project: it will be found there.
  }
}

async function attempt(write: () => Promise<void>): Promise<Storage> {
  try {
    await write()
    return 'keeps'
  }
  catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'none'
  }
}

/** What the storage gives is no more to be trusted than a file. */
function valid(saved: unknown): SavedProject | undefined {
  const { id, project, changed } = (saved ?? {}) as Partial<SavedProject>
  try {
    return typeof id === 'string' && typeof changed === 'number' ? { id, project: readProject(project), changed } : undefined
  }
  catch {
    return undefined
  }
}

function sameMedia(before: Media | undefined, media: Media): boolean {
  return before !== undefined && before.size === media.size && Array.from(media).every(([name, data]) => before.get(name) === data)
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => made ??= make()
}
