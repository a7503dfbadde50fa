import type { Buffer } from 'node:buffer'
import type { FontCatalogue } from '../text/fontCatalogue'
import type { FontFiles } from '../text/textMeasurer'
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

/** Path of a file that came of unpacking the fonts. */
export function fontFile(name: string): string {
  return join(packageFolder(), 'lib', 'fonts', name)
}

function openFolder(): BundledFontFiles {
  const catalogue = JSON.parse(readFileSync(fontFile('fonts.json'), 'utf8')) as FontCatalogue
  const files = new Map<string, Buffer<ArrayBuffer>>()
  return {
    catalogue,
    get(faceId) {
      const file = files.get(faceId) ?? readFileSync(fontFile(`${faceId}.ttf`))
      files.set(faceId, file)
      return file
    },
  }
}
