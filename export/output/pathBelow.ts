import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { FontError } from '../text/fontError'
import { PictureError } from './pictureError'

const errors = { picture: PictureError, font: FontError }

/**
 * The path of a picture or a font that a file names: a file read from elsewhere may name only files beside or below it,
 * whether by its path or through a link.
 * @throws {PictureError} @throws {FontError}
 */
export async function pathBelow(folder: string, source: string, kind: keyof typeof errors = 'picture'): Promise<string> {
  const path = resolve(folder, source)
  const realFolder = await realpath(folder)
  const realFile = await realpath(path).catch(() => resolve(realFolder, source))
  if (isAbsolute(source) || !lies(folder, path) || !lies(realFolder, realFile))
    throw new errors[kind](`Expected ${kind} ${source} to lie beside or below the file that names it, but received a path that leaves its folder: move the ${kind} there.`)
  return path
}

function lies(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
