import type { JsonObject } from './answerObject'
import type { FetchDocument } from './fetchDocument'
import type { AddressedText } from './readThread'
import type { MastodonAddress } from './threadAddress'
import { InputError } from '../inputError'
import { answerBytes, answerObject, isObject, objectsOf } from './answerObject'
import { AnswerError, jsonKinds } from './fetchDocument'

/** What a server shows at once to those without an account: 40 statuses above, and below 60, 20 levels deep. */
const maxAbove = 40
const maxBelow = 60
const maxDepth = 20
const maxQuestions = 40

/**
 * A status with its context, as `{ status, context: { ancestors, descendants } }`. Servers give a part of a long thread at once;
 * where that may be so, they are asked for more above the first status and below the author's last one.
 * @throws {InputError}
 */
export async function readMastodon({ host, id, home }: MastodonAddress, fetchDocument: FetchDocument): Promise<AddressedText> {
  const base = `https://${host}/`
  const ask = async (path: string) => answerObject((await fetchDocument(`${base}api/v1/statuses/${path}`, jsonKinds)).bytes, host)
  const status = await ask(id).catch((error) => {
    throw error instanceof AnswerError && error.status === 404 ? new InputError(`Expected ${host} to be a Mastodon server with the public status ${id}, but it shows none: check the address, for it may be private or deleted.`) : error
  })
  const context = await ask(`${id}/context`)
  const ancestors = [...objectsOf(context.ancestors)]
  const descendants = [...objectsOf(context.descendants)]
  await addAbove(ancestors, ask)
  await addBelow(status, descendants, ask)
  const warnings = home === undefined ? [] : [`The thread was read from ${host}, which may not have all posts of ${home}: name the address that the status has there.`]
  return { bytes: answerBytes(() => ({ status, context: { ancestors, descendants } }), host), base, warnings }
}

type Ask = (path: string) => Promise<JsonObject>

/** Adds statuses above the first one, as long as the server may have kept some back. */
async function addAbove(ancestors: JsonObject[], ask: Ask): Promise<void> {
  for (let questions = 0, given = ancestors.length; given >= maxAbove && questions < maxQuestions; questions++) {
    const parent = idOf(ancestors[0]?.in_reply_to_id)
    if (parent === undefined)
      return
    const found = [...objectsOf((await ask(`${parent}/context`)).ancestors), await ask(parent)].filter(isNew(ancestors))
    ancestors.unshift(...found)
    given = found.length
  }
}

/** Adds statuses below the author's last one, as long as the server may have kept some back. */
async function addBelow(status: JsonObject, descendants: JsonObject[], ask: Ask): Promise<void> {
  let from = status
  let given = descendants.length
  for (let questions = 0; questions < maxQuestions; questions++) {
    const { last, depth } = lastOwn(from, descendants)
    const id = idOf(last.id)
    if (id === undefined || (given < maxBelow && depth < maxDepth) || last.replies_count === 0 || last === from)
      return
    const found = objectsOf((await ask(`${id}/context`)).descendants)
    given = found.length
    descendants.push(...found.filter(isNew(descendants)))
    from = last
  }
}

/** The last status in the chain in which the author answers nobody else, and how many levels it is below. */
function lastOwn(status: JsonObject, descendants: readonly JsonObject[]): { readonly last: JsonObject, readonly depth: number } {
  const account = isObject(status.account) ? status.account.id : undefined
  const answers = new Map<unknown, JsonObject>()
  for (const other of descendants) {
    if (isObject(other.account) && other.account.id === account && !answers.has(other.in_reply_to_id))
      answers.set(other.in_reply_to_id, other)
  }
  let last = status
  let depth = 0
  // No status is met twice, whatever a server says.
  for (let next = answers.get(status.id); next; next = answers.get(next.id)) {
    answers.delete(last.id)
    last = next
    depth++
  }
  return { last, depth }
}

function isNew(known: readonly JsonObject[]): (status: JsonObject) => boolean {
  const ids = new Set(known.map(({ id }) => id))
  return ({ id }) => !ids.has(id)
}

/** An id that may stand in a path. */
function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{1,40}$/.test(value) ? value : undefined
}
