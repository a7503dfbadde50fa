/** Where JSON stops being JSON. */
export interface JsonMistake {
  /** Line from 1. */
  readonly line: number
  /** What stands there, such as `}` or "the end". */
  readonly found: string
  /** What could stand there. */
  readonly expected: string
}

const token = /\s*(?:([{}[\],:])|("(?:[^"\\\n\t]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y

/**
 * Finds the first mistake in a text that `JSON.parse` refuses.
 * The engines word it differently and some leave out where it is, so that their messages are no use to a person.
 */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const open: ('{' | '[')[] = []
  let expected = 'value'
  token.lastIndex = 0
  for (;;) {
    const start = token.lastIndex
    const match = token.exec(text)
    const [, mark, string] = match ?? []
    const kind = mark ?? (string === undefined ? 'scalar' : 'string')
    const next = match ? step(expected, kind, open) : undefined
    if (next === undefined)
      return expected === 'end' && text.slice(start).trim() === '' ? undefined : mistakeAt(text, start, expected)
    expected = next
  }
}

/** What is expected after a token, or undefined where the token may not stand. */
function step(expected: string, kind: string, open: ('{' | '[')[]): string | undefined {
  const afterValue = () => open.length === 0 ? 'end' : open.at(-1) === '{' ? '"," or "}"' : '"," or "]"'
  const takesValue = expected === 'value' || expected === 'value or "]"'
  const closes = kind === '}' ? expected === '"," or "}"' || expected === 'key or "}"' : expected === '"," or "]"' || expected === 'value or "]"'
  if (kind === '}' || kind === ']') {
    if (!closes)
      return undefined
    open.pop()
    return afterValue()
  }
  if (kind === '{' || kind === '[') {
    if (!takesValue)
      return undefined
    open.push(kind)
    return kind === '{' ? 'key or "}"' : 'value or "]"'
  }
  if (kind === ':')
    return expected === '":"' ? 'value' : undefined
  if (kind === ',')
    return expected.startsWith('","') ? (open.at(-1) === '{' ? 'key' : 'value') : undefined
  if (kind === 'string' && expected.startsWith('key'))
    return '":"'
  return takesValue ? afterValue() : undefined
}

function mistakeAt(text: string, start: number, expected: string): JsonMistake {
  const at = start + /^\s*/.exec(text.slice(start))![0].length
  const found = /^(?:\w+|.)/u.exec(text.slice(at, at + 20))?.[0]
  // At the end of the text the line that counts is the last with something on it.
  const line = text.slice(0, found === undefined ? start : at).split('\n').length
  return { line, found: found === '"' && /^(?:key|value)/.test(expected) ? 'a text with a mistake in it' : found ?? 'the end', expected: wording(expected) }
}

function wording(expected: string): string {
  return expected.replace(/^key/, 'a key in quotes').replace(/^value/, 'a value').replace(/^end$/, 'nothing more')
}
