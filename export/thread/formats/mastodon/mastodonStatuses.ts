import type { MastodonStatus } from './mastodonSchema'
import * as z from 'zod'
import { validItems } from '../../lenientSchema'
import { mastodonStatus } from './mastodonSchema'

/** The posts that a Mastodon document holds. */
export interface MastodonStatuses {
  /** Each once, whoever wrote it. */
  readonly statuses: readonly MastodonStatus[]
  /** The post whose thread is wanted; undefined where the document is the context of one that it does not hold. */
  readonly named: MastodonStatus | undefined
  /** Whether what comes before and after it was asked for. */
  readonly hasContext: boolean
}

const list = validItems(z.unknown())
const context = { ancestors: list, descendants: list }
const document = z.object({ status: z.unknown().optional(), context: z.object(context).optional().catch(undefined), ...context })

/** Whether a value is a status of Mastodon, a list of them, a status with its context, or a context. */
export function isMastodonThread(value: unknown): boolean {
  if (Array.isArray(value))
    return isStatus(value[0])
  if (typeof value !== 'object' || value === null)
    return false
  return isStatus(value) || ('status' in value && isStatus(value.status)) || ('ancestors' in value && 'descendants' in value)
}

/**
 * Collects the statuses of a document: `{ status, context: { ancestors, descendants } }`, `{ status, ancestors, descendants }`, a list of statuses, whose first is the one that is wanted, or one status.
 * What somebody boosted stands for itself.
 */
export function mastodonStatuses(value: unknown): MastodonStatuses {
  if (Array.isArray(value)) {
    const statuses = readStatuses(value)
    return { statuses, named: statuses[0], hasContext: true }
  }
  const { data } = document.safeParse(value)
  if (!data || isStatus(value)) {
    const [named] = readStatuses([value])
    return { statuses: named ? [named] : [], named, hasContext: false }
  }
  const { ancestors, descendants } = data.context ?? data
  const [named] = readStatuses([data.status])
  return { statuses: distinct([...named ? [named] : [], ...readStatuses(ancestors), ...readStatuses(descendants)]), named, hasContext: ancestors.length + descendants.length > 0 || data.context !== undefined }
}

function isStatus(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'account' in value && ('content' in value || 'created_at' in value)
}

function readStatuses(values: readonly unknown[]): MastodonStatus[] {
  return distinct(values.flatMap(value => mastodonStatus.safeParse(isBoost(value) ? value.reblog : value).data ?? []))
}

function isBoost(value: unknown): value is { reblog: unknown } {
  return typeof value === 'object' && value !== null && 'reblog' in value && isStatus(value.reblog)
}

function distinct(statuses: readonly MastodonStatus[]): MastodonStatus[] {
  return [...new Map(statuses.toReversed().map(status => [status.id, status])).values()].reverse()
}
