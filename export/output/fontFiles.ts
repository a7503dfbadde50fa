import type { Buffer } from 'node:buffer'
import type { FontCatalogue } from '../text/fontCatalogue'
import type { FontSlices, SliceTable } from '../text/fontSlices'
import type { CatalogueEntry } from '../text/slicedCatalogue'
import type { FontFiles } from '../text/textMeasurer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSliceTable } from '../text/fontSlices'
import { facesSlices, slicedCatalogue } from '../text/slicedCatalogue'
import { packageFolder } from './packageFolder'

/** The unpacked fonts, each read when it is first asked for. */
export interface BundledFontFiles extends FontFiles {
  readonly catalogue: FontCatalogue
  /** The slices of a face; undefined for one that has none. */
  readonly slicesOf: (faceId: string) => FontSlices | undefined
  get: (faceId: string) => Buffer<ArrayBuffer>
}

let opened: BundledFontFiles | undefined

/** The fonts that installing the package unpacked; what has been read is kept for all who ask. */
export function openFontFiles(): BundledFontFiles {
  opened ??= openFolder()
  return opened
}

/** Path of a file that came of unpacking the fonts. */
export function fontFile(name: string): string {
  return join(packageFolder(), 'lib', 'fonts', name)
}

function openFolder(): BundledFontFiles {
  const read = (name: string) => JSON.parse(readFileSync(fontFile(`${name}.json`), 'utf8')) as unknown
  const entries = read('fonts') as CatalogueEntry[]
  const tables = new Map<string, FontSlices>()
  const readSlices = (name: string) => {
    const table = tables.get(name) ?? readSliceTable(read(name) as SliceTable)
    tables.set(name, table)
    return table
  }
  const files = new Map<string, Buffer<ArrayBuffer>>()
  return {
    catalogue: slicedCatalogue(entries, readSlices),
    slicesOf: facesSlices(entries, readSlices),
    get(faceId) {
      const file = files.get(faceId) ?? readFileSync(fontFile(`${faceId}.ttf`))
      files.set(faceId, file)
      return file
    },
  }
}
