import type { Thread } from './thread'

/** What an importer makes of a file: the thread, the look that the file asks for, and what could not be kept. */
export interface ImportedThread {
  readonly thread: Thread
  /** Theme values that the file itself states, not yet validated against the theme schema; flags win over them. */
  readonly settings: ThreadSettings
  /** One sentence each, for the person who runs the command. */
  readonly warnings: readonly string[]
}

/** Name of a theme and values on top of it, nested as in the theme file: `{ theme: 'midnight', card: { padding: 40 } }`. */
export interface ThreadSettings {
  readonly theme?: string
  readonly [section: string]: unknown
}
