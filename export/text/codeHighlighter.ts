import type { CodeRole } from '../theme/codeColors'

/** A part of a code and what it is. */
export interface CodeToken {
  /** UTF-16 offsets in the code. */
  readonly start: number
  readonly end: number
  readonly role: CodeRole
}

/** Tells the parts of a code apart. */
export interface CodeHighlighter {
  /** The parts of code that are more than plain text, in order; none where the language is not known, or the code is too intricate for its grammar. */
  readonly tokens: (code: string, language: string) => readonly CodeToken[]
}
