import type { Layouts } from '../layout/layouts'
import { standardLayouts, withOwnLayouts } from '../layout/layouts'

/** The layouts that come along, with those of a folder where one is named; the compiler is loaded when it is needed. @throws {LayoutError} */
export async function openLayouts(folder: string | undefined): Promise<Layouts> {
  if (folder === undefined)
    return standardLayouts
  const { compileLayouts } = await import('./layoutCompiler')
  return withOwnLayouts(await compileLayouts(folder))
}
