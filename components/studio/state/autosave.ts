import type { Project } from './project'
import { createStore, del, entries, get, set } from 'idb-keyval'
import { readProject } from './projectFile'

/** A project as the browser keeps it; its pictures lie apart, since they change less often. */
export interface SavedProject {
  readonly id: string
  readonly project: Project
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number
}

type Media = ReadonlyMap<string, string>

const lastKey = 'threadeck-studio-last'
/** What a page that is left writes at once: the database would answer too late. */
const journalKey = 'threadeck-studio-journal'
const projects = once(() => createStore('threadeck-studio', 'projects'))
const pictures = once(() => createStore('threadeck-studio-pictures', 'pictures'))
/** Pictures that were last written, by the project's id. */
const writtenMedia = new Map<string, Media>()

/** Keeps a project; false where the browser has no room or no storage. */
export async function saveAutosave({ id, project, media }: Pick<SavedProject, 'id' | 'project'> & { readonly media: Media }): Promise<boolean> {
  try {
    if (!sameMedia(writtenMedia.get(id), media)) {
      await set(id, media, pictures())
      writtenMedia.set(id, media)
    }
    await set(id, { id, project, changed: Date.now() } satisfies SavedProject, projects())
    localStorage.setItem(lastKey, id)
    localStorage.removeItem(journalKey)
    return true
  }
  catch {
    return false
  }
}

/** Keeps the last edits of a page that is being left, without its pictures, which are kept already. */
export function saveJournal({ id, project }: Pick<SavedProject, 'id' | 'project'>): void {
  try {
    localStorage.setItem(journalKey, JSON.stringify({ id, project, changed: Date.now() } satisfies SavedProject))
  }
  catch {
    // No room: what was saved before stays.
  }
}

/** The project that was last worked on, as it was left; undefined where there is none that can be read. */
export async function loadAutosave(): Promise<SavedProject | undefined> {
  try {
    const journal = valid(JSON.parse(localStorage.getItem(journalKey) ?? 'null'))
    const last = localStorage.getItem(lastKey)
    const saved = last === null ? undefined : valid(await get(last, projects()))
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
