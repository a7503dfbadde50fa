import { InputError } from '../inputError'

/** What an address answered with. */
export interface FetchedDocument {
  readonly bytes: Uint8Array
  /** Media type, without its parameters. */
  readonly type: string
  /** Where it was in the end, after redirects. */
  readonly address: string
}

/** Asks for a document of one of the kinds, within the limits of a fetch. @throws {AnswerError} @throws {InputError} */
export type FetchDocument = (address: string, kinds: DocumentKinds) => Promise<FetchedDocument>

/** Media types that may come, and what to call them. */
export interface DocumentKinds {
  readonly what: string
  readonly types: readonly string[]
}

/** What all fetches for one thread may take together. */
export const fetchLimits = { bytes: 20_000_000, milliseconds: 30_000, redirects: 5 } as const

export const threadFileKinds: DocumentKinds = { what: 'Markdown, plain text or JSON', types: ['text/plain', 'text/markdown', 'text/x-markdown', 'application/json'] }
export const jsonKinds: DocumentKinds = { what: 'JSON', types: ['application/json'] }
export const pictureKinds: DocumentKinds = { what: 'a picture', types: ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif', 'image/svg+xml'] }

/** A host that gave no document; its message is one sentence. */
export class AnswerError extends InputError {
  constructor(
    message: string,
    /** Of HTTP. */
    readonly status: number,
  ) {
    super(message)
  }
}

/** Refuses what a host answers with instead of a document. @throws {AnswerError} */
export function refuseStatus(host: string, status: number): void {
  if (status >= 200 && status < 300 && status !== 204)
    return
  throw new AnswerError(`Expected ${host} to have the document, but ${statusReason(status)}.`, status)
}

/** Media type of a document. @throws {InputError} when it is none of the kinds */
export function checkType(header: string | null | undefined, host: string, { what, types }: DocumentKinds): string {
  const type = (header ?? '').split(';')[0].trim().toLowerCase()
  if (types.includes(type))
    return type
  throw new InputError(`Expected ${host} to answer with ${what}, but received ${type === 'text/html' ? 'a web page' : type === '' ? 'something that it does not name' : type}: ${what === 'a picture' ? 'save the picture yourself' : 'name the address of the file itself, or save it and name its path'}.`)
}

export function tooLargeMessage(host: string): string {
  return `Expected at most ${fetchLimits.bytes / 1e6} MB for a thread and its pictures, but ${host} has more: save what you need and name its path.`
}

export function tooSlowMessage(host: string): string {
  return `Expected an answer within ${fetchLimits.milliseconds / 1000} s, but ${host} took longer: try again later.`
}

function statusReason(status: number): string {
  if (status === 401 || status === 403)
    return `it shows it to nobody without an account (${status}): name a public post or file`
  if (status === 404 || status === 410)
    return `it has nothing at this address (${status}): check it, for it may be private or deleted`
  if (status === 429)
    return 'it has had too many questions from here (429): try again later'
  return status >= 500 ? `it has a fault (${status}): try again later` : `it answered with the status ${status}: check the address`
}
