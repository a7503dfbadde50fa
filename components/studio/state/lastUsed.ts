import type { LastUsed, Project } from './project'
import { createStore, get, set } from 'idb-keyval'
import { emptyProject } from './project'
import { readProject } from './projectFile'
import { usedMedia } from './usedMedia'

/** The brand kit: author with avatar and logo, look, layout and outro that somebody used last, with their pictures. */
export interface LastUsedParts extends LastUsed {
  readonly media: ReadonlyMap<string, string>
}

const key = 'last'
const kitKeys = ['author', 'theme', 'brand', 'layout', 'outro'] as const
let opened: ReturnType<typeof createStore> | undefined
const database = () => opened ??= createStore('threadeck-last-used', 'parts')

/** What is used last once a project has changed: only what somebody changed in it. */
export function lastUsedAfter(last: LastUsedParts, before: Project, after: Project, media: ReadonlyMap<string, string>): LastUsedParts {
  const changed = kitKeys.filter(key => before[key] !== after[key])
  if (changed.length === 0)
    return last
  const { media: known, ...kept } = last
  const parts = kitOf({ ...kept, ...Object.fromEntries(changed.map(key => [key, after[key]])) })
  return { ...parts, media: partsMedia(parts, new Map([...known, ...media])) }
}

/** The pictures and fonts that a new project takes over with what was used last. */
export function takenMedia({ author, theme, brand }: Project, last: LastUsedParts): ReadonlyMap<string, string> {
  const { avatar, logo } = author
  const taken = {
    ...avatar !== undefined && avatar === last.author?.avatar && { avatar },
    ...logo !== undefined && logo === last.author?.logo && { logo },
  }
  const look = theme === last.theme ? theme : brand === last.brand && brand?.font ? { typography: { family: brand.font } } : {}
  return partsMedia({ author: { name: '', handle: '', ...taken }, theme: look }, last.media)
}

/** Keeps it for the next visit; where there is no storage, it lasts as long as the page. */
export async function saveLastUsed(last: LastUsedParts): Promise<void> {
  await set(key, last, database()).catch(() => {})
}

/** What was used last; nothing where there is nothing that can be read. */
export async function loadLastUsed(): Promise<LastUsedParts> {
  try {
    const { media, ...kept } = await get<Partial<LastUsedParts>>(key, database()) ?? {}
    const parts = kitOf(kept)
    const read = readProject(emptyProject(() => key, parts))
    const good = kitOf(Object.fromEntries(Object.keys(parts).map(name => [name, read[name as keyof LastUsed]])))
    return { ...good, media: partsMedia(good, media instanceof Map ? media : new Map()) }
  }
  catch {
    return { media: new Map() }
  }
}

/** What of some values belongs to the kit, and is there. */
function kitOf(values: LastUsed): LastUsed {
  return Object.fromEntries(kitKeys.flatMap(key => values[key] === undefined ? [] : [[key, values[key]]]))
}

function partsMedia(parts: LastUsed, media: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return usedMedia(emptyProject(() => key, parts), media)
}
