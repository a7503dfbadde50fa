import type { FetchDocument } from '../../../../export/thread/address/fetchDocument'
import { checkType, fetchLimits, refuseStatus, tooLargeMessage, tooSlowMessage } from '../../../../export/thread/address/fetchDocument'
import { publicUrl } from '../../../../export/thread/address/publicUrl'
import { InputError } from '../../../../export/thread/inputError'

/**
 * A fetch for one thread by the browser, within the limits of the command's, as somebody without an account. The browser itself follows redirects, and refuses hosts that let no other site read them.
 * `signal` ends all that it does; where its reason is a TimeoutError, a sentence says so.
 */
export function createBrowserFetch(signal: AbortSignal, ask: typeof fetch = fetch): FetchDocument {
  let left: number = fetchLimits.bytes

  async function bytesOf({ body, headers }: Response, host: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    // What it is unpacked to is what counts, and an address that is too large by its own words is not read.
    let isTooLarge = Number(headers.get('content-length') ?? 0) > left
    const reader = body?.getReader()
    for (let read = isTooLarge ? undefined : await reader?.read(); read && !read.done && !isTooLarge; read = isTooLarge ? undefined : await reader?.read()) {
      chunks.push(read.value)
      left -= read.value.length
      isTooLarge = left < 0
    }
    if (isTooLarge) {
      await reader?.cancel().catch(() => {})
      throw new InputError(tooLargeMessage(host))
    }
    return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())
  }

  return async (address, kinds) => {
    const url = publicUrl(address)
    try {
      const response = await ask(url.href, { signal, headers: { accept: kinds.types.join(', ') }, credentials: 'omit', referrerPolicy: 'no-referrer' })
      // Where redirects led; a response that was made in place has no address.
      const { host, href } = publicUrl(response.url || url.href)
      refuseStatus(host, response.status)
      const type = checkType(response.headers.get('content-type'), host, kinds)
      return { bytes: await bytesOf(response, host), type, address: href }
    }
    catch (error) {
      if (error instanceof InputError)
        throw error
      if (signal.aborted)
        throw (signal.reason as Error)?.name === 'TimeoutError' ? new InputError(tooSlowMessage(url.host)) : signal.reason
      throw new InputError(`Expected ${url.host} to answer, but it did not: it cannot be reached, or it lets no other site read from it; save the file and open it.`)
    }
  }
}
