import type { ThemeInput } from '../../../export/theme/themeSchema'
import { createStore, del, entries, set } from 'idb-keyval'
import { parseThemeInput } from '../../../export/theme/resolveTheme'

/** A theme of somebody's own, as the browser keeps it. */
export interface SavedTheme {
  /** Unlike that of any other. */
  readonly name: string
  readonly theme: ThemeInput
  /** Picture behind its cards, as a data address. */
  readonly picture?: string
  /** Its font files as data addresses, by the names that it has for them. */
  readonly fonts?: Readonly<Record<string, string>>
}

let opened: ReturnType<typeof createStore> | undefined
const database = () => opened ??= createStore('threadeck-themes', 'themes')

/** Keeps a theme; one of the same name is replaced. False where the browser has no room or no storage. */
export async function saveTheme(saved: SavedTheme): Promise<boolean> {
  try {
    await set(saved.name, saved, database())
    return true
  }
  catch {
    return false
  }
}

/** Every theme that the browser keeps, by name; one that is no longer valid is passed over. */
export async function listThemes(): Promise<SavedTheme[]> {
  try {
    const all = await entries<string, SavedTheme>(database())
    return all.map(([, saved]) => saved).filter(isValid).sort((a, b) => a.name < b.name ? -1 : 1)
  }
  catch {
    return []
  }
}

/** Forgets a theme. */
export async function deleteTheme(name: string): Promise<void> {
  await del(name, database())
}

function isValid({ name, theme }: SavedTheme): boolean {
  try {
    parseThemeInput(theme, name)
    return true
  }
  catch {
    return false
  }
}
