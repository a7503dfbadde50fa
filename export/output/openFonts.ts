import type { OwnFont } from '../text/ownFont'
import type { OwnFamily } from '../theme/fontFamilies'
import { readFile, stat } from 'node:fs/promises'
import { FontError } from '../text/fontError'
import { openOwnFont } from '../text/ownFont'
import { checkFontSize } from '../text/sfnt'
import { loadHarfBuzz } from './harfBuzz'
import { pathBelow } from './pathBelow'

/**
 * Opens the font files of a family by the names that it has for them: beside or below the folder of the file that names them,
 * or wherever they are where the call itself does (no folder).
 * @throws {FontError}
 */
export async function openFonts(family: OwnFamily, folder: string | undefined): Promise<ReadonlyMap<string, OwnFont>> {
  const fonts = new Map<string, OwnFont>()
  if (family.length === 0)
    return fonts
  const harfBuzz = await loadHarfBuzz()
  for (const [index, source] of family.entries()) {
    const path = folder === undefined ? source : await pathBelow(folder, source, 'font')
    fonts.set(source, await openOwnFont(await readFontFile(path, source), { id: `own-${index + 1}`, name: source, harfBuzz }))
  }
  return fonts
}

async function readFontFile(path: string, name: string): Promise<Uint8Array> {
  const file = await stat(path).catch(() => undefined)
  if (!file)
    throw new FontError(`Expected font ${name} to be a file, but found none: check its path.`)
  if (!file.isFile())
    throw new FontError(`Expected font ${name} to be a file, but received a folder.`)
  checkFontSize(file.size, name)
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new FontError(`Expected font ${name} to be a file that can be read, but it cannot (${error.code}).`)
  })
}
