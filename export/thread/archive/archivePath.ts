import { InputError } from '../inputError'

/** The path that an archive gives a file. @throws {InputError} when it leads out of the archive or is no path */
export function archivePath(path: string, archive: string): string {
  const names = path.split('/')

  if (/^[a-z]:|[\\\0]/i.test(path) || names.some(name => name === '' || name === '.' || name === '..'))
    throw new InputError(`Expected the files in ${archive} to lie below its root, but received one named ${JSON.stringify(path.slice(0, 80))}: give the archive as the platform made it.`)
  return path
}

/** Paths sorted by code unit. @throws {InputError} when two files have the same one */
export function sortedPaths(paths: Iterable<string>, archive: string): string[] {
  const sorted = Array.from(paths).sort()
  const twice = sorted.find((path, index) => path === sorted[index + 1])
  if (twice !== undefined)
    throw new InputError(`Expected the files in ${archive} to have names of their own, but received two named ${JSON.stringify(twice.slice(0, 80))}: give the archive as the platform made it.`)
  return sorted
}
