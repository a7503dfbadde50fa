import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { LayoutError } from '../layout/layoutError.ts'
import { isLayoutName } from '../thread/layoutName.ts'

export interface LayoutFile {
  readonly name: string
  /** Its path. */
  readonly file: string
}

/** The files of a folder that are layouts, in the order of their names: `PullQuote.vue` is `pull-quote`. @throws {LayoutError} */
export async function layoutFiles(folder: string): Promise<LayoutFile[]> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new LayoutError(`Expected ${folder} to be a folder of layouts, but ${error.code === 'ENOENT' ? 'there is none: check its path' : error.code === 'ENOTDIR' ? 'it is a file: name the folder that it is in' : `it cannot be read (${error.code})`}.`)
  })
  const files = entries.filter(entry => entry.endsWith('.vue')).map(entry => ({ name: layoutName(entry), file: join(resolve(folder), entry) })).sort((a, b) => a.name < b.name ? -1 : 1)
  if (files.length === 0)
    throw new LayoutError(`Expected ${folder} to be a folder of layouts such as Name.vue, but found none in it.`)
  for (const [index, { name, file }] of files.entries()) {
    if (!isLayoutName(name))
      throw new LayoutError(`Expected a layout's file to have a name of letters, digits and hyphens such as Name.vue, but received ${basename(file)}: rename it.`)
    if (files[index + 1]?.name === name)
      throw new LayoutError(`Expected each layout to have a name of its own, but ${basename(file)} and ${basename(files[index + 1].file)} are both ${name}: rename one of them.`)
  }
  return files
}

function layoutName(entry: string): string {
  return basename(entry, '.vue').replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').replaceAll('_', '-').toLowerCase()
}
