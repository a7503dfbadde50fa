import { isAddress, threadAddress } from '../../../../export/thread/address/threadAddress'

/** The address in a pasted text that is nothing else, where it is that of a thread: a post on a platform that has threads, or a file by its ending; undefined otherwise. */
export function pastedAddress(text: string): string | undefined {
  const address = text.trim()
  if (!isAddress(address) || /\s/.test(address))
    return undefined
  try {
    const { kind } = threadAddress(address)
    return kind !== 'file' || /\.(?:md|markdown|mdown|mkd|txt|json)(?:[?#]|$)/i.test(address) ? address : undefined
  }
  catch {
    // The sheet says why: it may be a post that nobody can read without an account.
    return /^https:\/\/[^/]+\/.*\d{5}/.test(address) ? address : undefined
  }
}
