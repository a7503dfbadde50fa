import { Tokenizer } from 'htmlparser2'

/** Takes the parts of a piece of HTML in their order. */
export interface HtmlReader {
  /** @param attributes by their names in lower case; the first of a name counts */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
  /** Text with its entities decoded, maybe in several pieces. */
  readonly text: (text: string) => void
}

/** Reads HTML from its start to its end, in time that grows with its length: no tree is made, and nothing in it is run. Comments and declarations are passed over. */
export function readHtml(html: string, { open, close, text }: HtmlReader): void {
  let name = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const tokenizer = new Tokenizer({ decodeEntities: true }, {
    onopentagname(start, end) {
      name = html.slice(start, end).toLowerCase()
      attributes = new Map()
    },
    onattribname(start, end) {
      attribute = html.slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata(start, end) {
      value += html.slice(start, end)
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint)
    },
    onattribend() {
      if (!attributes.has(attribute))
        attributes.set(attribute, value)
    },
    onopentagend: () => open(name, attributes),
    onselfclosingtag: () => open(name, attributes),
    onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => text(html.slice(start, end)),
    ontextentity: codePoint => text(String.fromCodePoint(codePoint)),
    oncdata() {},
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  })
  tokenizer.write(html)
  tokenizer.end()
}
