import type { FetchDocument } from './fetchDocument'
import type { ThreadAddress } from './threadAddress'
import { readBluesky } from './blueskyDocuments'
import { threadFileKinds } from './fetchDocument'
import { readMastodon } from './mastodonDocuments'

/** A thread as its address gave it: what the importers read. */
export interface AddressedText {
  readonly bytes: Uint8Array
  /** What paths of its pictures begin at. */
  readonly base: string
  /** What may be missing, one sentence each. */
  readonly warnings: readonly string[]
}

/** Asks for all that a thread at an address is made of. @throws {InputError} */
export async function readThread(address: ThreadAddress, fetchDocument: FetchDocument): Promise<AddressedText> {
  if (address.kind === 'bluesky')
    return readBluesky(address, fetchDocument)
  if (address.kind === 'mastodon')
    return readMastodon(address, fetchDocument)
  const { bytes, address: base } = await fetchDocument(address.address, threadFileKinds)
  return { bytes, base, warnings: [] }
}
