import { DiagramError } from './diagramError'

/** A line of a diagram's source that says something. */
export interface SourceLine {
  /** From 1. */
  readonly number: number
  /** Without white space around it, and with single spaces in it. */
  readonly text: string
}

/** Longer than anything that a card can show. */
const maxCharacters = 20_000
const maxLineLength = 2000
const maxShown = 40
/** Lines that give a diagram colours, links and names for machines: none of these is drawn. */
const undrawn = /^(?:accTitle|accDescr)\b/

/** The lines of a source without comments, directives, front matter and descriptions for machines. @throws {DiagramError} when it or a line of it is too long */
export function sourceLines(source: string): SourceLine[] {
  if (source.length > maxCharacters)
    throw new DiagramError(`it has more than ${maxCharacters.toLocaleString('en')} characters`)
  const lines: SourceLine[] = []
  let skipsTo: string | undefined
  for (const [index, written] of withoutDirectives(source).split(/\r\n?|\n/).entries()) {
    const text = written.replace(/\s+/g, ' ').trim()
    if (text.length > maxLineLength)
      throw new DiagramError(`its line ${index + 1} has more than ${maxLineLength.toLocaleString('en')} characters`)
    if (skipsTo !== undefined) {
      skipsTo = text === skipsTo ? undefined : skipsTo
      continue
    }
    if (text === '---' && lines.length === 0)
      skipsTo = '---'
    else if (/^accDescr ?\{/.test(text))
      skipsTo = text.endsWith('}') ? undefined : '}'
    else if (text !== '' && !text.startsWith('%%') && !undrawn.test(text))
      lines.push({ number: index + 1, text })
  }
  return lines
}

/** The error of a line that none of the rules of its diagram fits. */
export function unreadable({ number, text }: SourceLine): DiagramError {
  const shown = text.length > maxShown ? `${text.slice(0, maxShown).trimEnd()}…` : text
  return new DiagramError(`its line ${number}, "${shown}", cannot be read`)
}

/** Directives such as `%%{init: ...}%%`, which may go over several lines, as empty lines. */
function withoutDirectives(source: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const start = source.indexOf('%%{', from)
    const end = start === -1 ? -1 : source.indexOf('}%%', start)
    if (end === -1)
      return kept + source.slice(from)
    kept += source.slice(from, start) + source.slice(start, end).replace(/[^\n]+/g, '')
    from = end + 3
  }
}
