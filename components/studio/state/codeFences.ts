import { parseCodeInfo } from '../../../export/thread/formats/markdown/codeInfo'

/** The opening of a code block in a post's Markdown. */
export interface CodeFence {
  /** Empty where it names none. */
  readonly language: string
  /** UTF-16 offsets of the language in the text, or twice where it would stand. */
  readonly start: number
  readonly end: number
}

const fenceLine = /^([\t >]*(?:(?:[-*+]|\d{1,9}[.)])[\t ]+)*)(`{3,}(?!`)|~{3,}(?!~))(.*)$/

/** The code blocks of a text that stand between fences, in order. */
export function codeFences(text: string): CodeFence[] {
  const fences: CodeFence[] = []
  let open = ''
  let offset = 0
  for (const line of text.split('\n')) {
    const [, before = '', marks = '', info = ''] = fenceLine.exec(line) ?? []
    if (open !== '') {
      if (marks.startsWith(open) && info.trim() === '')
        open = ''
    }
    else if (marks !== '' && !(marks.startsWith('`') && info.includes('`'))) {
      open = marks
      const language = parseCodeInfo(info).language ?? ''
      const start = offset + before.length + marks.length + (language === '' ? 0 : info.indexOf(language))
      fences.push({ language, start, end: start + language.length })
    }
    offset += line.length + 1
  }
  return fences
}

/** A text with another language for one of its code blocks; an empty one for none. */
export function withLanguage(text: string, { start, end }: CodeFence, language: string): string {
  const rest = text.slice(end)
  const next = rest.split('\n', 1)[0]
  // What else the fence says stays a word of its own.
  const space = language !== '' && next !== '' && !/^[\s{[]/.test(next) ? ' ' : ''
  return text.slice(0, start) + language + space + (language === '' ? rest.replace(/^[^\S\n]+/, '') : rest)
}
