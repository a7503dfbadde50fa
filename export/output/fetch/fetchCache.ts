import type { FetchDocument, FetchedDocument } from '../../thread/address/fetchDocument'
import { Buffer } from 'node:buffer'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import process from 'node:process'
import { checkType } from '../../thread/address/fetchDocument'
import { InputError } from '../../thread/inputError'

export interface CachedFetchOptions {
  /** Folder of the cache; made where it is missing. */
  readonly folder: string
  /** Whether only what the cache has may be used. @default false */
  readonly offline?: boolean
  /** Whether everything is asked for, whatever the cache has. @default false */
  readonly refresh?: boolean
  /** Called with the address of each document that the cache had. */
  readonly onCached?: (address: string) => void
}

/** What stands in the first line of a cached file, before its bytes. */
interface CachedHead {
  readonly asked: string
  readonly address: string
  readonly type: string
  readonly length: number
}

/** What is asked for offline, and was never fetched; its message is one sentence. */
export class NotCachedError extends InputError {
  constructor(address: string) {
    super(`Expected ${address} to have been fetched before, but it is not in the cache, and --offline lets nobody be asked: leave --offline out once.`)
  }
}

/** A fetch that keeps what it was given, and takes from there what it was given before. A cache that cannot be written costs nothing but the next fetch. */
export function createCachedFetch(fetchDocument: FetchDocument, { folder, offline = false, refresh = false, onCached }: CachedFetchOptions): FetchDocument {
  return async (address, kinds) => {
    const file = join(folder, createHash('sha256').update(address).digest('hex'))
    const cached = refresh ? undefined : await readCached(file, address)
    if (cached) {
      checkType(cached.type, new URL(address).host, kinds)
      onCached?.(address)
      return cached
    }
    if (offline)
      throw new NotCachedError(address)
    const fetched = await fetchDocument(address, kinds)
    await writeCached(file, address, fetched).catch(() => {})
    return fetched
  }
}

/** Folder of what was fetched: `THREADECK_CACHE`, or where the system keeps caches. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>> = process.env, platform: NodeJS.Platform = process.platform, home = homedir()): string {
  if (env.THREADECK_CACHE)
    return env.THREADECK_CACHE
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'threadeck', 'Cache')
  if (platform === 'darwin')
    return join(home, 'Library', 'Caches', 'threadeck')
  const stated = env.XDG_CACHE_HOME
  return join(stated && isAbsolute(stated) ? stated : join(home, '.cache'), 'threadeck')
}

/** A cached document; undefined where there is none, or a damaged one. */
async function readCached(file: string, asked: string): Promise<FetchedDocument | undefined> {
  const content = await readFile(file).catch(() => undefined)
  const end = content?.indexOf('\n') ?? -1
  if (!content || end === -1)
    return undefined
  try {
    const head = JSON.parse(content.toString('utf8', 0, end)) as CachedHead
    const bytes = content.subarray(end + 1)
    return head.asked === asked && head.length === bytes.length && URL.canParse(head.address) ? { bytes, type: String(head.type), address: head.address } : undefined
  }
  catch {
    return undefined
  }
}

/** Written whole, or not at all; two calls at once each write their own. */
async function writeCached(file: string, asked: string, { bytes, type, address }: FetchedDocument): Promise<void> {
  const head: CachedHead = { asked, address, type, length: bytes.length }
  const temporary = `${file}.${randomUUID()}.part`
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  try {
    await writeFile(temporary, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]))
    await rename(temporary, file)
  }
  catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
