/** Lets go of a project. */
export type Release = () => void

/** Takes a project for this window; undefined where another window has it. Where a browser cannot tell, it is taken. */
export function lockProject(id: string): Promise<Release | undefined> {
  if (!('locks' in navigator))
    return Promise.resolve(() => {})
  return new Promise((resolve) => {
    // A page that may use no storage may use no locks.
    navigator.locks.request(`threadeck-project-${id}`, { ifAvailable: true }, lock => lock
      ? new Promise<void>(release => resolve(release))
      : resolve(undefined)).catch(() => resolve(() => {}))
  })
}
