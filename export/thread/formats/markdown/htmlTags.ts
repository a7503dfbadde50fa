import type { Html, Text } from 'mdast'
import type { Span } from '../../thread'

export type Style = Omit<Span, 'text'>

/** Tags that mean a style of text to those who write Markdown. */
const styles: Readonly<Record<string, Style>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  code: { code: true },
  sub: { sub: true },
  sup: { sup: true },
  mark: { mark: true },
}

const tag = /<\/?([a-z][a-z\d-]*)(?:\s[^<>]*)?\/?>/gi

/** Styles that HTML tags open and close in a run of text, and the names of the tags that have none. */
export interface HtmlStyles {
  /** Of all tags that are open. */
  readonly style: () => Style
  /** What a tag shows: nothing for one that only opens or closes a style, a line break for `<br>`, itself for any other. */
  readonly read: (html: string) => string
}

/** @param unknown takes the names of tags that are shown as text. */
export function htmlStyles(unknown: Set<string>): HtmlStyles {
  const open: string[] = []
  return {
    style: () => Object.assign({}, ...open.map(name => styles[name])) as Style,
    read(html) {
      const name = tagName(html)
      if (name === 'br')
        return '\n'
      if (!isStyle(name)) {
        for (const [, other] of html.matchAll(tag))
          unknown.add(other.toLowerCase())
        return html
      }
      if (html.startsWith('</') && open.includes(name))
        open.splice(open.lastIndexOf(name), 1)
      else if (!html.startsWith('</') && !html.endsWith('/>'))
        open.push(name)
      return ''
    },
  }
}

/** Texts and tags of a block of HTML that has no tag but those of styles and line breaks; undefined for any other. */
export function styledHtml(html: string): (Html | Text)[] | undefined {
  const parts = html.trim().split(/(<[^<>]*>)/).filter(part => part !== '')
  const isTag = (part: string) => part.startsWith('<')
  return parts.every(part => !isTag(part) || tagName(part) === 'br' || isStyle(tagName(part)))
    ? parts.map(value => ({ type: isTag(value) ? 'html' : 'text', value }))
    : undefined
}

function isStyle(name: string): boolean {
  return Object.hasOwn(styles, name)
}

function tagName(html: string): string {
  return /^<\/?([a-z][a-z\d-]*)(?:\s[^<>]*)?\/?>$/i.exec(html)?.[1].toLowerCase() ?? ''
}
