import type { ImportedThread } from './importedThread'
import { decodeText } from './decodeText'
import { detectFormat } from './detectFormat'
import { importBluesky } from './formats/bluesky/bluesky'
import { importGoogleDocs } from './formats/googleDocs/googleDocs'
import { importJson } from './formats/json/json'
import { importMarkdown } from './formats/markdown/markdown'
import { importMastodon } from './formats/mastodon/mastodon'
import { importNotion } from './formats/notion/notion'
import { importObsidian } from './formats/obsidian/obsidian'
import { importPlainText } from './formats/plainText/plainText'
import { importThreadNavigator } from './formats/threadNavigator/threadNavigator'
import { importTypefully } from './formats/typefully/typefully'
import { InputError } from './inputError'

export type ThreadFormat = typeof threadFormats[number]

export interface ImportOptions {
  /** Format of the file. @default detected from its content */
  readonly from?: ThreadFormat
  /** What error messages call the file. @default 'the thread' */
  readonly fileName?: string
  /** Whether posts that not everybody may see are part of the thread, in formats that tell them apart. @default false */
  readonly includePrivate?: boolean
}

export const threadFormats = ['thread-navigator', 'markdown', 'text', 'json', 'bluesky', 'mastodon', 'google-docs', 'notion', 'obsidian', 'typefully'] as const

const importers: Record<ThreadFormat, (text: string, options: ImportOptions) => ImportedThread> = {
  'thread-navigator': importThreadNavigator,
  'markdown': importMarkdown,
  'text': importPlainText,
  'json': importJson,
  'bluesky': importBluesky,
  'mastodon': importMastodon,
  'google-docs': importGoogleDocs,
  'notion': importNotion,
  'obsidian': importObsidian,
  'typefully': importTypefully,
}

/**
 * Reads a thread file of any known format; pictures that it had but does not hold are counted in its posts, see `missingPicturesWarning`.
 * @throws {InputError} when the file is no thread; the message is one sentence.
 */
export function importThread(bytes: Uint8Array, options: ImportOptions = {}): ImportedThread {
  const { from, fileName = 'the thread' } = options
  if (from === undefined && /\.csv$/i.test(fileName))
    throw new InputError(`Expected ${fileName} to be a thread, but received a table, such as Notion exports for a database: give the .md file of one of its pages.`)
  const text = decodeText(bytes, fileName)
  const imported = importers[from ?? detectFormat(text, fileName)](text, options)
  if (imported.thread.posts.length === 0)
    throw new InputError(`Expected ${fileName} to hold a post, but received none: write its text.`)
  return imported
}
