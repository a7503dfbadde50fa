import type { ArchiveFiles } from '../../archive/archiveFiles'
import type { Author } from '../../thread'
import { readWhole } from '../../archive/readWhole'
import { InputError } from '../../inputError'
import { mastodonPerson } from '../mastodon/mastodonPerson'
import { actor } from './activitySchema'
import { mediaPath } from './mediaPath'

export interface ArchiveActor {
  readonly author: Author
  /** Address that those of the person's posts begin with. */
  readonly address: string
}

/** Whose archive it is, by `actor.json`. @throws {InputError} when it names nobody */
export async function readActor(files: ArchiveFiles, root: string): Promise<ArchiveActor> {
  const path = `${root}actor.json`
  const { data } = actor.safeParse(parsed(await readWhole(files, path)))
  if (!data)
    throw new InputError(`Expected ${path} in ${files.name} to say whose archive it is, but found no id in it: give the archive as the server made it.`)
  const { id, preferredUsername, name, url = id, icon, tag } = data
  const avatar = icon && mediaPath(icon.url, root, new Set(files.paths))
  const person = mastodonPerson({ id, username: preferredUsername, acct: preferredUsername, display_name: name, url, emojis: tag.map(({ name }) => ({ shortcode: name.replace(/^:|:$/g, '') })) })
  return { author: { ...person, ...avatar !== undefined && { avatar } }, address: id }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  }
  catch {
    return undefined
  }
}
