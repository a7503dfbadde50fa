const entityNames: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00A0', colon: ':', semi: ';', num: '#', lbrace: '{', rbrace: '}', infin: '∞', hearts: '♥' }
const lineBreak = /<br\s*\/?>|\\n/gi
/** Tags that only give text a look; what else stands between angle brackets is text, such as `List<String>`. */
const tags = /<\/?(?:[abipsu]|big|center|code|del|div|em|font|img|kbd|li|mark|ol|pre|script|small|span|strike|strong|style|sub|sup|ul)(?:\s[^<>]*)?\/?>/gi
const icon = /\bfa[bklrs]?:fa-[\w-]+/g
const entity = /[&#](#?\w{1,10});/g

/** What a label shows: no quotation marks around it, line breaks for `<br/>`, no markup, no icons of fonts that no card has. */
export function labelText(written: string): string {
  const text = unquoted(written.trim())
  const shown = text.replace(lineBreak, '\n').replace(tags, '').replace(icon, '').replace(entity, entityText)
  const lines = shown.split('\n').map(line => line.replace(/\s+/g, ' ').trim())
  return lines.slice(Math.max(0, lines.findIndex(line => line !== '')), lines.findLastIndex(line => line !== '') + 1).join('\n')
}

/** Quotation marks, and the marks of bold and italic text in a string that Mermaid reads as Markdown. */
function unquoted(text: string): string {
  const inner = text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text
  return inner.length > 1 && inner.startsWith('`') && inner.endsWith('`') ? inner.slice(1, -1).replace(/\*\*|__|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '') : inner
}

function entityText(whole: string, name: string): string {
  const [, hex, decimal] = /^#?(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? []
  const code = hex === undefined ? decimal === undefined ? undefined : Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
  if (code === undefined)
    return Object.hasOwn(entityNames, name) ? entityNames[name] : whole
  return code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) ? String.fromCodePoint(code) : whole
}
