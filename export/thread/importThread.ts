import type { ImportedThread } from './importedThread'
import { decodeText } from './decodeText'
import { detectFormat } from './detectFormat'
import { importJson } from './formats/json/json'
import { importMarkdown } from './formats/markdown/markdown'
import { importPlainText } from './formats/plainText/plainText'
import { importThreadNavigator } from './formats/threadNavigator/threadNavigator'
import { InputError } from './inputError'

export type ThreadFormat = typeof threadFormats[number]

export interface ImportOptions {
  /** Format of the file. @default detected from its content */
  readonly from?: ThreadFormat
  /** What error messages call the file. @default 'the thread' */
  readonly fileName?: string
}

export const threadFormats = ['thread-navigator', 'markdown', 'text', 'json'] as const

const importers: Record<ThreadFormat, (text: string) => ImportedThread> = {
  'thread-navigator': importThreadNavigator,
  'markdown': importMarkdown,
  'text': importPlainText,
  'json': importJson,
}

/**
 * Reads a thread file of any known format; pictures that it had but does not hold are counted in its posts, see `missingPicturesWarning`.
 * @throws {InputError} when the file is no thread; the message is one sentence.
 */
export function importThread(bytes: Uint8Array, { from, fileName = 'the thread' }: ImportOptions = {}): ImportedThread {
  const text = decodeText(bytes, fileName)
  const imported = importers[from ?? detectFormat(text)](text)
  if (imported.thread.posts.length === 0)
    throw new InputError(`Expected ${fileName} to hold a post, but received none: write its text.`)
  return imported
}
