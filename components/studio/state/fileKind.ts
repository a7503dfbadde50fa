import { jsonFormat } from '../../../export/thread/detectJsonFormat'

/** What a file holds that somebody opened, dropped or pasted. */
export type FileKind = 'project' | 'brand' | 'theme' | 'json thread' | 'thread'

/** Endings of files that may hold a thread, a project or a theme. */
const textEndings = ['md', 'markdown', 'mdown', 'mkd', 'txt', 'text', 'json', 'threadeck']
/** What a theme has, and a thread has not. */
const themeKeys = ['base', 'canvas', 'text', 'card', 'typography', 'header', 'footer']

/** What a brand has, and a theme has not. */
const brandKeys = ['handle', 'verified', 'avatar', 'logo', 'logoCorner', 'colors', 'font', 'theme', 'layout']

/** A file that holds nothing the studio could open; its message is one sentence. */
export class FileKindError extends Error {
  override readonly name = 'FileKindError'
}

/**
 * What a text is, by its content; of a file the name may tell that it is none of it.
 * @throws {FileKindError} for web pages, tables and other files that are no thread
 */
export function fileKind(text: string, name?: string): FileKind {
  const ending = name === undefined ? undefined : /\.([^./\\]+)$/.exec(name)?.[1].toLowerCase()
  if (name !== undefined && /^\s*(?:<!doctype|<html|<\?xml|<svg|\{\\rtf|%PDF)/i.test(text.slice(0, 1000)))
    throw notAThread(name, 'the source of a page, a picture or a document')
  if (name !== undefined && ending !== undefined && /^[a-z]\w{0,9}$/.test(ending) && !textEndings.includes(ending))
    throw notAThread(name, `a .${ending} file`)
  if (ending === 'threadeck')
    return 'project'
  const value = jsonOf(text)
  if (value === undefined)
    return ending === 'json' ? 'json thread' : 'thread'
  const keys = Object.keys(value)
  if (keys.includes('threadeck'))
    return 'project'
  // A status of Mastodon has a card, as a theme has.
  if (keys.includes('posts') || jsonFormat(value) !== 'json')
    return 'json thread'
  return keys.some(key => themeKeys.includes(key)) ? 'theme' : keys.some(key => brandKeys.includes(key)) ? 'brand' : 'json thread'
}

function notAThread(name: string, what: string): FileKindError {
  return new FileKindError(`Expected ${name} to be a thread in Markdown, plain text or JSON, a project, a brand or a theme, but received ${what}: copy its text and paste it, or save it as .txt.`)
}

/** An object or a list in JSON; a mere number or word is a text like any other. */
function jsonOf(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text.slice(0, 1000)))
    return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  }
  catch {
    return undefined
  }
}
