import type { Buffer } from 'node:buffer'
import type { FontCatalogue } from '../card/fontCatalogue'
import type { FontFiles } from '../card/textMeasurer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './packageFolder'

/** The unpacked fonts, each read when it is first asked for. */
export interface BundledFontFiles extends FontFiles {
  readonly catalogue: FontCatalogue
  get: (faceId: string) => Buffer<ArrayBuffer>
}

let opened: BundledFontFiles | undefined

/** The fonts that installing the package unpacked; what has been read is kept for all who ask. */
export function openFontFiles(): BundledFontFiles {
  opened ??= openFolder()
  return opened
}

function openFolder(): BundledFontFiles {
  const folder = join(packageFolder(), 'lib', 'fonts')
  const catalogue = JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8')) as FontCatalogue
  const files = new Map<string, Buffer<ArrayBuffer>>()
  return {
    catalogue,
    get(faceId) {
      const file = files.get(faceId) ?? readFileSync(join(folder, `${faceId}.ttf`))
      files.set(faceId, file)
      return file
    },
  }
}
