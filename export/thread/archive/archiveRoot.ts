import type { ArchiveFiles } from './archiveFiles'
import { InputError } from '../inputError'

/** Names of folders that may enclose an archive's own. */
const maxDepth = 4

/** Folder that holds the file that marks an archive, with "/" at its end; undefined where there is none. @throws {InputError} when several lie side by side */
export function archiveRoot(files: ArchiveFiles, mark: string): string | undefined {
  const roots = files.paths.filter(path => path === mark || path.endsWith(`/${mark}`)).map(path => path.slice(0, -mark.length))
  const depth = Math.min(...roots.map(depthOf))
  if (depth > maxDepth)
    return undefined
  const [root, other] = roots.filter(root => depthOf(root) === depth)
  if (other !== undefined)
    throw new InputError(`Expected ${files.name} to hold one archive, but received ${root || 'one'} and ${other}: give one of them.`)
  return root
}

function depthOf(root: string): number {
  return root.split('/').length
}
