import type { CachedFetchOptions } from './fetchCache'
import type { GuardedFetchOptions } from './guardedFetch'
import { pictureKinds } from '../../thread/address/fetchDocument'
import { pictureAddress } from '../../thread/address/pictureAddress'
import { readThread } from '../../thread/address/readThread'
import { threadAddress } from '../../thread/address/threadAddress'
import { InputError } from '../../thread/inputError'
import { createCachedFetch, NotCachedError } from './fetchCache'
import { createGuardedFetch } from './guardedFetch'

export interface FetchThreadOptions extends Omit<CachedFetchOptions, 'onCached'>, GuardedFetchOptions {}

/** A thread that was fetched from its address. */
export interface FetchedThread {
  /** What the importers read. */
  readonly bytes: Uint8Array
  /** Bytes of a picture that the thread names; undefined, with a warning, where it cannot be had. */
  readonly read: (source: string) => Promise<Uint8Array | undefined>
  /** One sentence each; those about pictures come as they are read. */
  readonly warnings: readonly string[]
  /** Whether all of it, pictures aside, was in the cache. */
  readonly fromCache: boolean
}

/** Fetches a thread by its address, or takes it from the cache, and lets its pictures be fetched. @throws {InputError} */
export async function fetchThread(text: string, { signal, lookup, origins, ...cache }: FetchThreadOptions): Promise<FetchedThread> {
  const address = threadAddress(text)
  const guarded = createGuardedFetch({ ...signal && { signal }, ...lookup && { lookup }, ...origins && { origins } })
  let asked = 0
  const fetchDocument = createCachedFetch((address, kinds) => {
    asked++
    return guarded(address, kinds)
  }, cache)
  const { bytes, base, warnings: notes } = await readThread(address, fetchDocument).catch((error) => {
    // The documents behind an address are not what a person named.
    throw error instanceof NotCachedError ? new NotCachedError(text.trim()) : error
  })
  const warnings = [...notes]
  return {
    bytes,
    warnings,
    fromCache: asked === 0,
    async read(source) {
      try {
        return (await fetchDocument(pictureAddress(source, base), pictureKinds)).bytes
      }
      catch (error) {
        if (!(error instanceof InputError))
          throw error
        warnings.push(`The picture ${source} could not be had: ${error.message}`)
        return undefined
      }
    },
  }
}
