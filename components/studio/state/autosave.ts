import type { Project } from './project'
import { createStore, del, entries, get, set } from 'idb-keyval'

/** A project as the browser keeps it. */
export interface SavedProject {
  readonly id: string
  readonly project: Project
  readonly media: readonly (readonly [name: string, data: string])[]
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed?: number
}

const database = () => createStore('threadeck-studio', 'projects')
const lastKey = 'threadeck-studio-last'
/** What a page that is left writes at once: the database would answer too late. */
const journalKey = 'threadeck-studio-journal'

/** Keeps a project; false where the browser has no room or no storage. */
export async function saveAutosave(saved: SavedProject): Promise<boolean> {
  try {
    await set(saved.id, JSON.parse(JSON.stringify({ ...saved, changed: Date.now() })), database())
    localStorage.setItem(lastKey, saved.id)
    return true
  }
  catch {
    return false
  }
}

/** Keeps the last edits of a page that is being left, without its pictures, which are kept already. */
export function saveJournal({ id, project }: Pick<SavedProject, 'id' | 'project'>): void {
  try {
    localStorage.setItem(journalKey, JSON.stringify({ id, project, changed: Date.now() }))
  }
  catch {
    // No room: what was saved before stays.
  }
}

/** The project that was open last, as it was left. */
export async function loadAutosave(): Promise<SavedProject | undefined> {
  try {
    const journal = JSON.parse(localStorage.getItem(journalKey) ?? 'null') as Omit<SavedProject, 'media'> | null
    const id = journal?.id ?? localStorage.getItem(lastKey)
    const saved = id === null ? undefined : await get<SavedProject>(id, database())
    return journal && (journal.changed ?? 0) > (saved?.changed ?? 0) ? { ...journal, media: saved?.media ?? [] } : saved
  }
  catch {
    return undefined
  }
}

/** Every project that the browser keeps, the latest first. */
export async function listProjects(): Promise<SavedProject[]> {
  try {
    const all = await entries<string, SavedProject>(database())
    return all.map(([, saved]) => saved).sort((a, b) => (b.changed ?? 0) - (a.changed ?? 0))
  }
  catch {
    return []
  }
}

/** Forgets a project. */
export async function deleteProject(id: string): Promise<void> {
  await del(id, database())
}
