import { InputError } from '../inputError'
import { blueskyAddress } from './blueskyAddress'
import { refuseClosedPlatform } from './closedPlatforms'
import { mastodonAddress } from './mastodonAddress'
import { publicUrl } from './publicUrl'
import { rawFileAddress } from './rawFileAddress'

/** A thread by its address: what has to be asked for it, and whom. */
export type ThreadAddress = BlueskyAddress | MastodonAddress | FileAddress

interface NamedAddress {
  /** The host that is asked first. */
  readonly host: string
  /** What to call files that are made of the thread. */
  readonly name: string
}

/** A post on Bluesky. */
export interface BlueskyAddress extends NamedAddress {
  readonly kind: 'bluesky'
  /** A handle, or a DID. */
  readonly actor: string
  /** Its record key. */
  readonly post: string
}

/** A status on a server that has Mastodon's interface. */
export interface MastodonAddress extends NamedAddress {
  readonly kind: 'mastodon'
  readonly id: string
  /** Server of the author, where it is another one: the host that is asked may not have all of the thread. */
  readonly home?: string
}

/** A file of Markdown, plain text or JSON. */
export interface FileAddress extends NamedAddress {
  readonly kind: 'file'
  readonly address: string
}

/** Whether what somebody named is an address, and not a file. */
export function isAddress(text: string): boolean {
  return /^\s*[a-z][a-z0-9+.-]{1,30}:\/\//i.test(text)
}

/**
 * What a thread at an address is made of.
 * @throws {InputError} when it is no public https address, or one of a platform that lets nobody read without an account.
 */
export function threadAddress(text: string): ThreadAddress {
  const uri = /^\s*at:\/\/([^/\s]+)\/app\.bsky\.feed\.post\/([^/\s]+)\s*$/.exec(text)
  if (uri)
    return blueskyAddress(new URL(`https://bsky.app/profile/${uri[1]}/post/${uri[2]}`)) ?? noPost(text)
  const url = publicUrl(text.trim())
  refuseClosedPlatform(url)
  return blueskyAddress(url) ?? mastodonAddress(url) ?? rawFileAddress(url)
}

function noPost(text: string): never {
  throw new InputError(`Expected an address of a post on Bluesky, but received ${text.trim()}: copy it from the post's own page.`)
}
