import type { LastUsed, Project } from './project'
import { createStore, get, set } from 'idb-keyval'
import { emptyProject } from './project'
import { readProject } from './projectFile'
import { usedMedia } from './usedMedia'

/** Author and look that somebody used last, with their pictures. */
export interface LastUsedParts extends LastUsed {
  readonly media: ReadonlyMap<string, string>
}

const key = 'last'
let opened: ReturnType<typeof createStore> | undefined
const database = () => opened ??= createStore('threadeck-last-used', 'parts')

/** What is used last once a project has changed: only what somebody changed in it. */
export function lastUsedAfter(last: LastUsedParts, before: Project, after: Project, media: ReadonlyMap<string, string>): LastUsedParts {
  if (before.author === after.author && before.theme === after.theme)
    return last
  const parts: LastUsed = {
    ...last,
    ...before.author !== after.author && { author: after.author },
    ...before.theme !== after.theme && { theme: after.theme },
  }
  return { ...parts, media: partsMedia(parts, new Map([...last.media, ...media])) }
}

/** The pictures that a new project takes over with author and look. */
export function takenMedia(project: Project, last: LastUsedParts): ReadonlyMap<string, string> {
  return partsMedia({ ...project.author === last.author && { author: project.author }, ...project.theme === last.theme && { theme: project.theme } }, last.media)
}

/** Keeps it for the next visit; where there is no storage, it lasts as long as the page. */
export async function saveLastUsed(last: LastUsedParts): Promise<void> {
  await set(key, last, database()).catch(() => {})
}

/** What was used last; nothing where there is nothing that can be read. */
export async function loadLastUsed(): Promise<LastUsedParts> {
  try {
    const { author, theme, media } = await get<Partial<LastUsedParts>>(key, database()) ?? {}
    const parts: LastUsed = { ...author && { author }, ...theme && { theme } }
    const { author: goodAuthor, theme: goodTheme } = readProject(emptyProject(() => key, parts))
    const good: LastUsed = { ...author && { author: goodAuthor }, ...theme && { theme: goodTheme } }
    return { ...good, media: partsMedia(good, media instanceof Map ? media : new Map()) }
  }
  catch {
    return { media: new Map() }
  }
}

function partsMedia(parts: LastUsed, media: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return usedMedia(emptyProject(() => key, parts), media)
}
