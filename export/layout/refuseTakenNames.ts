import type { LayoutName } from '../thread/layoutName.ts'
import { isBuiltInLayout } from '../thread/layoutName.ts'
import { LayoutError } from './layoutError.ts'

/** Asks for the layout that suits each post; what a post has that asks for no layout at hand. */
export const autoLayout: LayoutName = 'auto'

/** Refuses layouts of somebody's own that are named as one that comes along. @throws {LayoutError} */
export function refuseTakenNames(layouts: readonly { readonly name: LayoutName }[]): void {
  const taken = layouts.find(({ name }) => name === autoLayout || isBuiltInLayout(name))
  if (taken)
    throw new LayoutError(`Expected the layout ${taken.name} to have a name of its own, but a layout that comes along has it: give its file another name.`)
}
