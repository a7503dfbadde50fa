import type { ThreadSettings } from './importedThread'
import type { Thread } from './thread'
import type { WrittenThread } from './writtenThread'
import { serializeThread } from './formats/json/serializeThread'
import { threadMarkdown } from './formats/markdown/threadMarkdown'
import { threadPlainText } from './formats/plainText/threadPlainText'

export type WrittenFormat = keyof typeof writers

const writers = {
  markdown: threadMarkdown,
  json: (thread: Thread, settings: ThreadSettings): WrittenThread => ({ text: serializeThread(thread, settings), warnings: [] }),
  text: threadPlainText,
}

/** Formats that a thread can be written in. */
export const writtenFormats = ['markdown', 'json', 'text'] as const satisfies readonly WrittenFormat[]

/** A thread with the look that it states as the text of a file in a format, from which `importThread` makes the thread again as far as the format has a place for it. */
export function writeThread(format: WrittenFormat, thread: Thread, settings: ThreadSettings = {}): WrittenThread {
  return writers[format](thread, settings)
}
