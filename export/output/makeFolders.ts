import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it that are missing, and returns the paths of those it made, the outermost first; none are left where one cannot be made.
 * Node's own way does not end where a file system takes no folders, such as in /proc.
 */
export function makeFolders(folder: string): string[] {
  const missing: string[] = []
  for (let path = resolve(folder); !existsSync(path); path = dirname(path))
    missing.unshift(path)
  const made: string[] = []
  try {
    for (const path of missing) {
      if (makeFolder(path))
        made.push(path)
    }
  }
  catch (error) {
    removeEmptyFolders(made)
    throw error
  }
  return made
}

/** Removes folders, the last first, as far as they are empty. */
export function removeEmptyFolders(folders: readonly string[]): void {
  try {
    folders.toReversed().forEach(folder => rmdirSync(folder))
  }
  catch {
    // Something else has come to be there.
  }
}

/** Whether the folder was made here, and not by another process in the meantime. */
function makeFolder(path: string): boolean {
  try {
    mkdirSync(path)
    return true
  }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(path, { throwIfNoEntry: false })?.isDirectory())
      return false
    throw error
  }
}
