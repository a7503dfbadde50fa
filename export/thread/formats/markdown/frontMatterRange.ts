import { InputError } from '../../inputError'
import { frontMatterKeys } from './frontMatterKeys'

export interface FrontMatterRange {
  readonly yaml: string
  /** Lines of the file before the YAML. */
  readonly linesBefore: number
  /** Offset of what follows. */
  readonly end: number
}

/**
 * Finds the YAML between two lines of "---" at the start of a text, and tells it from a post between two separators.
 * @throws {InputError} when front matter is opened and never closed.
 */
export function findFrontMatter(text: string): FrontMatterRange | undefined {
  const opening = /^\s*---[\t ]*\n/.exec(text)
  if (!opening)
    return undefined
  const start = opening[0].length
  const linesBefore = opening[0].split('\n').length - 1
  const rest = text.slice(start)
  const closing = /^(?:---|\.\.\.)[\t ]*$/m.exec(rest)
  if (closing) {
    const yaml = rest.slice(0, closing.index)
    return isFrontMatter(yaml) ? { yaml, linesBefore, end: start + closing.index + closing[0].length } : undefined
  }
  if (hasKnownKey(rest.split('\n', 1)[0]))
    throw new InputError('Expected the front matter to be closed, but received no second line of ---: add one below it.', linesBefore)
  return undefined
}

/** Whether front matter has no keys but those of a thread, and not those of a note. */
export function isThreadFrontMatter(yaml: string): boolean {
  const keys = Array.from(yaml.matchAll(/^([^\s:#][^:\n]*):/gm), ([, key]) => key)
  return keys.length > 0 && keys.every(key => Object.hasOwn(frontMatterKeys, key))
}

function isFrontMatter(yaml: string): boolean {
  const lines = yaml.split('\n').filter(line => line.trim() !== '')
  return hasKnownKey(yaml) || (lines.length > 0 && lines.every(line => /^(?:[a-z][\w-]*:(?:\s|$)|\s|#|- )/i.test(line)))
}

function hasKnownKey(yaml: string): boolean {
  return [...yaml.matchAll(/^(\w+):/gm)].some(match => Object.hasOwn(frontMatterKeys, match[1]))
}
