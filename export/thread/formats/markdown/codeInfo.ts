import type { CodeSettings } from '../../thread'
import { formatLineRanges, joinedRanges, parseLineRanges } from '../../lineRanges'

/** The language: the first word, unless it is an option. */
const languageWord = /^\s*([^\s{}[\]"'=`~]+)(?=[\s{[]|$)/
/** One option at a time; what is none of these says nothing to us. */
const option = /(?<name>[a-z][\w-]{0,40})\s{0,9}=\s{0,9}(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|\{(?<braced>[^}]{0,400})\}|(?<bare>[^\s"'{}]+))|\{(?<lines>[^}]{0,400})\}|\[(?<file>[^\]]{0,400})\]|(?<word>[^\s"'{}[\]=]+)/gi
const numbering = new Set(['lines', 'showlinenumbers', 'linenumbers', 'linenos'])
const mostLineNumber = 999_999
const mostTitle = 200

/**
 * What the info string of a fence says: `ts title="cache.ts" lines {3-5} ins={7} del={6} ligatures`, as Expressive Code,
 * Docusaurus and VitePress write it (`showLineNumbers`, `lines=10`, `[cache.ts]`).
 */
export function parseCodeInfo(info: string): CodeSettings {
  const first = languageWord.exec(info)
  const language = first && !isOptionWord(first[1]) ? first[1] : undefined
  let settings: CodeSettings = language === undefined ? {} : { language }
  for (const { groups = {} } of info.slice(language === undefined ? 0 : first?.[0].length).matchAll(option))
    settings = { ...settings, ...optionSettings(groups, settings) }
  return settings
}

/** The info string from which `parseCodeInfo` reads the settings again; not yet escaped for Markdown. */
export function formatCodeInfo({ language, title, firstLine, marked, added, removed, ligatures }: CodeSettings): string {
  return [
    language,
    title === undefined ? undefined : `title=${quoted(title)}`,
    firstLine === undefined ? undefined : firstLine === 1 ? 'lines' : `lines=${firstLine}`,
    marked && `{${formatLineRanges(marked)}}`,
    added && `ins={${formatLineRanges(added)}}`,
    removed && `del={${formatLineRanges(removed)}}`,
    ligatures ? 'ligatures' : undefined,
  ].filter(part => part !== undefined).join(' ')
}

function optionSettings({ name, double, single, braced, bare, lines, file, word }: Readonly<Record<string, string | undefined>>, known: CodeSettings): CodeSettings {
  if (lines !== undefined)
    return rangeSettings('marked', lines, known)
  if (file !== undefined)
    return titleSettings(file)
  if (word !== undefined)
    return numbering.has(word.toLowerCase()) ? { firstLine: known.firstLine ?? 1 } : word.toLowerCase() === 'ligatures' ? { ligatures: true } : {}
  const value = double ?? single ?? braced ?? bare ?? ''
  switch (name?.toLowerCase()) {
    case 'title':
    case 'filename':
    case 'file': return titleSettings(value)
    case 'lines':
    case 'showlinenumbers':
    case 'linenumbers':
    case 'linenums':
    case 'linenos':
    case 'startlinenumber': return numberSettings(value)
    case 'mark':
    case 'highlight':
    case 'hl_lines': return rangeSettings('marked', value, known)
    case 'ins': return rangeSettings('added', value, known)
    case 'del': return rangeSettings('removed', value, known)
    default: return {}
  }
}

function titleSettings(title: string): CodeSettings {
  const shown = title.replace(/\s+/g, ' ').trim().slice(0, mostTitle).trim()
  return shown === '' ? {} : { title: shown }
}

function numberSettings(value: string): CodeSettings {
  if (/^(?:true|table|inline)$/i.test(value))
    return { firstLine: 1 }
  const number = Number(value)
  return /^\d+$/.test(value) && number <= mostLineNumber ? { firstLine: number } : {}
}

function rangeSettings(kind: 'marked' | 'added' | 'removed', value: string, known: CodeSettings): CodeSettings {
  const ranges = joinedRanges([...known[kind] ?? [], ...parseLineRanges(value.replaceAll(/\s+/g, value.includes(',') ? '' : ','))])
  return ranges.length > 0 ? { [kind]: ranges } : {}
}

function isOptionWord(word: string): boolean {
  return numbering.has(word.toLowerCase()) || word.toLowerCase() === 'ligatures'
}

function quoted(title: string): string {
  return title.includes('"') ? `'${title.replaceAll('\'', '’')}'` : `"${title}"`
}
