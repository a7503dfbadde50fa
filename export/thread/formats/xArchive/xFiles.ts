import type { ArchiveFiles } from '../../archive/archiveFiles'
import { jsonElements, parseElement } from '../../archive/jsonElements'
import { InputError } from '../../inputError'
import { fieldsOf, textOf } from './jsonFields'

/** Who the archive belongs to. */
export interface XAccount {
  readonly id: string
  readonly name: string
  /** Without "@". */
  readonly handle: string
  /** Name of the avatar's file on X's servers; empty where none is named. */
  readonly avatarFile: string
}

const postFiles = /^tweets?(?:-part(\d{1,4}))?\.js$/
const noteFiles = /^note-tweet(?:-part(\d{1,4}))?\.js$/

/** Files with the posts, those of parts in their order. @throws {InputError} when there is none */
export function postPaths(files: ArchiveFiles, root: string): string[] {
  const paths = numberedPaths(files, root, postFiles)
  if (paths.length === 0)
    throw new InputError(`Expected ${files.name} to hold ${root}tweets.js, but found none: give the archive as X made it.`)
  return paths
}

/** Files with the texts of posts of more than 280 characters. */
export function notePaths(files: ArchiveFiles, root: string): string[] {
  return numberedPaths(files, root, noteFiles)
}

/** Whose archive it is, by `account.js` and `profile.js`. @throws {InputError} when it names nobody */
export async function readAccount(files: ArchiveFiles, root: string): Promise<XAccount> {
  const account = fieldsOf((await firstEntry(files, `${root}account.js`)).account)
  const id = textOf(account.accountId)
  if (!/^\d+$/.test(id))
    throw new InputError(`Expected ${root}account.js in ${files.name} to name an accountId, but found none: give the archive as X made it.`)
  const profile = files.paths.includes(`${root}profile.js`) ? fieldsOf((await firstEntry(files, `${root}profile.js`)).profile) : {}
  const [avatar] = textOf(profile.avatarMediaUrl).split(/[?#]/, 1)
  return { id, name: textOf(account.accountDisplayName).trim(), handle: textOf(account.username).trim(), avatarFile: avatar.slice(avatar.lastIndexOf('/') + 1) }
}

async function firstEntry(files: ArchiveFiles, path: string): Promise<Readonly<Record<string, unknown>>> {
  const entries = jsonElements(files.read(path), { name: path })
  const { value, done } = await entries.next()
  await entries.return(undefined)
  return done ? {} : fieldsOf(parseElement(value, path))
}

function numberedPaths(files: ArchiveFiles, root: string, pattern: RegExp): string[] {
  return files.paths
    .flatMap((path) => {
      const match = path.startsWith(root) ? pattern.exec(path.slice(root.length)) : null
      return match ? [{ path, part: Number(match[1] ?? 0) }] : []
    })
    .sort((a, b) => a.part - b.part)
    .map(({ path }) => path)
}
