import type { IncomingMessage } from 'node:http'
import type { LookupFunction } from 'node:net'
import type { DocumentKinds, FetchDocument, FetchedDocument } from '../../thread/address/fetchDocument'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { checkType, fetchLimits, refuseStatus } from '../../thread/address/fetchDocument'
import { publicUrl } from '../../thread/address/publicUrl'
import { InputError } from '../../thread/inputError'
import { fetchProblem } from './fetchProblem'
import { readBody } from './readBody'

export interface GuardedFetchOptions {
  /** Ends all that the fetch does. @default after 30 s, as a timeout does */
  readonly signal?: AbortSignal
  /** What names of hosts lead to. @default as the machine knows it */
  readonly lookup?: LookupFunction
  /** Servers that stand for hosts, in tests: an http origin by the host's name. @default none */
  readonly origins?: ReadonlyMap<string, string>
}

const redirectStatuses = new Set([301, 302, 303, 307, 308])

/**
 * A fetch for one thread: https only, from hosts that are open to all (names that lead into a network of one's own are refused where it connects),
 * within limits that hold for all its documents together. No cookies, no passwords, no retry.
 */
export function createGuardedFetch({ signal = AbortSignal.timeout(fetchLimits.milliseconds), lookup, origins = new Map() }: GuardedFetchOptions = {}): FetchDocument {
  const agent = new RequestFilteringHttpsAgent({ keepAlive: true, ...lookup && { lookup } })
  const budget = { left: fetchLimits.bytes }

  async function ask(url: URL, kinds: DocumentKinds): Promise<IncomingMessage> {
    const headers = { 'accept': kinds.types.join(', '), 'accept-encoding': 'gzip, br', 'user-agent': 'threadeck' }
    const origin = origins.get(url.host)
    return new Promise((resolve, reject) => {
      const request = origin === undefined
        ? httpsRequest(url, { agent, headers, signal })
        : httpRequest(new URL(`${url.pathname}${url.search}`, origin), { headers: { ...headers, host: url.host }, signal })
      // A fault after the answer has begun reaches whoever reads it.
      request.on('error', reject).on('response', resolve).end()
    })
  }

  async function answerTo(url: URL, kinds: DocumentKinds): Promise<FetchedDocument | URL> {
    try {
      const response = await ask(url, kinds)
      try {
        const { statusCode = 0, headers } = response
        if (redirectStatuses.has(statusCode) && headers.location !== undefined)
          return redirectTarget(headers.location, url)
        refuseStatus(url.host, statusCode)
        const type = checkType(headers['content-type'], url.host, kinds)
        return { bytes: await readBody(response, url.host, budget), type, address: url.href }
      }
      finally {
        response.destroy()
      }
    }
    catch (error) {
      throw error instanceof InputError ? error : fetchProblem(error, url, signal)
    }
  }

  return async (address, kinds) => {
    let url = publicUrl(address)
    for (let redirects = 0; redirects <= fetchLimits.redirects; redirects++) {
      const answer = await answerTo(url, kinds)
      if (!(answer instanceof URL))
        return answer
      url = answer
    }
    throw new InputError(`Expected ${new URL(address).host} to answer after at most ${fetchLimits.redirects} redirects, but it goes on to ${url.host}: name the last address.`)
  }
}

/** @throws {InputError} when a redirect leads where nobody may be sent */
function redirectTarget(location: string, from: URL): URL {
  if (!URL.canParse(location, from))
    throw new InputError(`Expected ${from.host} to redirect to an address, but received something else: name the last address.`)
  const target = new URL(location, from)
  try {
    return publicUrl(target.href)
  }
  catch {
    throw new InputError(`Expected ${from.host} to redirect to an https address that is open to all, but received ${target.protocol}//${target.host}: name the file's own address, or save it and name its path.`)
  }
}
