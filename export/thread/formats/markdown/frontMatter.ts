import type { FrontMatterValues } from './frontMatterKeys'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { didYouMean } from '../../../message/likelyName'
import { shownValue } from '../../../message/shownValue'
import { InputError } from '../../inputError'
import { frontMatterKeys, mergeFrontMatter } from './frontMatterKeys'
import { findFrontMatter } from './frontMatterRange'

export interface FrontMatter extends FrontMatterValues {
  /** The text with the lines of the front matter left blank, so that line numbers stay those of the file. */
  readonly body: string
  /** Keys that were left out. */
  readonly otherKeys: readonly string[]
}

export interface FrontMatterOptions {
  /** Whether unknown keys, and values of the wrong kind, are left out, not refused. @default false */
  readonly leavesOutOtherKeys?: boolean
}

/**
 * Reads the YAML between two lines of "---" at the start of a text; a text without any is all body.
 * @throws {InputError} with the line, when the YAML is broken, a key is unknown or a value is of the wrong kind.
 */
export function readFrontMatter(text: string, { leavesOutOtherKeys = false }: FrontMatterOptions = {}): FrontMatter {
  const found = findFrontMatter(text)
  if (!found)
    return { author: {}, keepsNumbers: false, settings: {}, body: text, otherKeys: [] }
  const blank = text.slice(0, found.end).replace(/[^\n]+/g, '')
  const otherKeys: string[] = []
  return { ...readValues(found.yaml, found.linesBefore, leavesOutOtherKeys ? otherKeys : undefined), body: blank + text.slice(found.end), otherKeys }
}

/** Values of the keys that front matter knows; `otherKeys` takes the others, which are refused where it is left out. */
function readValues(yaml: string, linesBefore: number, otherKeys?: string[]): FrontMatterValues {
  const lines = new LineCounter()
  const document = parseDocument(quoteHandles(yaml), { lineCounter: lines, prettyErrors: false })
  const lineOf = (offset: number) => linesBefore + lines.linePos(offset).line
  const [error] = document.errors
  if (error)
    throw new InputError(`Expected the front matter to be YAML, but received a mistake (${error.message.split('\n')[0].toLowerCase().replace(/[.:]$/, '')}): a value with ":", "#" or "@" needs quotes.`, lineOf(error.pos[0]))
  if (document.contents === null)
    return { author: {}, keepsNumbers: false, settings: {} }
  if (!isMap(document.contents))
    throw new InputError(`Expected the front matter to be lines of "key: value", but received ${shownValue(yaml.trim())}.`, linesBefore + 1)
  const values = plainValues(document, linesBefore)
  return mergeFrontMatter(document.contents.items.map(({ key }) => {
    const name = isScalar(key) ? String(key.value) : ''
    const line = isScalar(key) && key.range ? lineOf(key.range[0]) : linesBefore + 1
    if (otherKeys && !(Object.hasOwn(frontMatterKeys, name) && frontMatterKeys[name].read(values[name]))) {
      otherKeys.push(name)
      return {}
    }
    if (!Object.hasOwn(frontMatterKeys, name))
      throw new InputError(`Expected a key that front matter knows, but received ${name}${didYouMean(name, Object.keys(frontMatterKeys))}`, line)
    const { expected, read } = frontMatterKeys[name]
    const part = read(values[name])
    if (!part)
      throw new InputError(`Expected ${name} to be ${expected}, but received ${shownValue(values[name])}${values[name] === null ? ': a "#" begins a comment unless it is in quotes' : ''}.`, line)
    return part
  }))
}

function plainValues(document: ReturnType<typeof parseDocument>, linesBefore: number): Record<string, unknown> {
  try {
    return document.toJS() as Record<string, unknown>
  }
  catch {
    throw new InputError('Expected the front matter to hold plain values, but received aliases that cannot be resolved: write the values out.', linesBefore + 1)
  }
}

/** Puts `handle: @name` into quotes: to YAML a bare "@" is an error, to everyone else it is a handle. */
function quoteHandles(yaml: string): string {
  return yaml.replace(/^((?:handle|author|title):[\t ]+)(@.*)$/gm, (_, key: string, value: string) => key + JSON.stringify(value.replace(/\s#.*$/, '').trimEnd()))
}
