/** What of a lock file of npm this reads. */
export interface PackageLock {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, LockedPackage>>
}

interface LockedPackage {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}

/** Lock file of a project that needs some of the packages of another: those and all that they need, at the same versions and in the same places. */
export function lockedPackages(lock: PackageLock, project: { readonly name: string, readonly dependencies: Readonly<Record<string, string>> }): object {
  const kept = new Set<string>()
  const waiting = Object.keys(project.dependencies).map(name => placeOf(lock, '', name))
  for (let place = waiting.pop(); place !== undefined || waiting.length > 0; place = waiting.pop()) {
    if (place === undefined || kept.has(place))
      continue
    kept.add(place)
    const found = lock.packages[place]
    const needed = Object.keys({ ...found.dependencies, ...found.optionalDependencies, ...found.peerDependencies })
    waiting.push(...needed.map(name => placeOf(lock, place ?? '', name)))
  }
  const packages = Object.fromEntries(Object.entries(lock.packages).filter(([place]) => kept.has(place)).map(([place, { dev, devOptional, ...found }]) => [place, found]))
  const { name, dependencies } = project
  return { name, lockfileVersion: lock.lockfileVersion, requires: true, packages: { '': { name, dependencies }, ...packages } }
}

/** Where Node finds a package that the one at a place asks for; undefined where it is not there, as an optional one may not be. */
function placeOf({ packages }: PackageLock, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (packages[place])
      return place
    if (at === '')
      return undefined
  }
}
