/** Controls of a terminal, ends of lines, what turns the direction of text, and halves of characters. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const shortForms: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const longestLine = 2000

/** A message on one line, as a terminal may be given it: control characters from files and names are shown as `\u001b`, and the middle of a very long one is left out. */
export function printable(message: string): string {
  const line = message.length > longestLine ? `${message.slice(0, longestLine / 2)} … ${message.slice(-longestLine / 2)}` : message
  return line.replace(control, character => shortForms[character] ?? escaped(character))
}

/** JSON without characters that a terminal would obey; as data it is the same. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(control, character => character === '\n' ? character : escaped(character))
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
