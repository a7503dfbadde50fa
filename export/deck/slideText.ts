/** Where a text stands: on a slide, inside its code or its links, or in notes, which Vue does not compile. */
export type TextPlace = 'slide' | 'code' | 'link' | 'note'

export interface SlideTextOptions {
  /** @default 'slide' */
  readonly place?: TextPlace
  /** Whether the text begins a block, where signs such as "#" and "1." would make a heading or an item. @default false */
  readonly startsBlock?: boolean
  /** Whether the text is in a cell of a table, which "|" would end. @default false */
  readonly isCell?: boolean
}

/** What Markdown, Slidev's plugins for it or Vue would read as something else; one alternative for each way to write it. */
const special = /[&<>\\*`$[_|\n]|~(?=~)|(?<=~)~|\{{2,}|\}{2,}| {2,}|(?<=\S)[.@](?=[\p{L}\p{N}])|:(?=\/\/)/gu
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** Signs at the start of a block that begin a heading, an item, a rule, a fence, a marker of a slot or a footnote. */
const blockSign = /^[#+\-=:~^]/
const blockNumber = /^(\d{1,9})([.)])(?=\s|$)/
const wordCharacter = /[\p{L}\p{N}]/u

/** A text as Slidev's Markdown in which all of it is text: nothing is a mark, a tag, a formula, an expression of Vue or an address to link; a line break is `<br>`. */
export function slideText(text: string, { place = 'slide', startsBlock = false, isCell = false }: SlideTextOptions = {}): string {
  const escaped = text.replace(special, (found: string, at: number, whole: string) => {
    const next = whole[at + found.length] ?? ''
    switch (found[0]) {
      case '\n': return '<br>'
      case ' ': return `${'&nbsp;'.repeat(found.length - 1)} `
      case '{':
      case '}': return place === 'slide' || place === 'link' ? `<span v-pre>${found}</span>` : found
      // Behind a backslash too, [!NOTE] makes an alert of a quotation, and [click] a step of notes.
      case '[': return next === '!' || place === 'note' ? '&#91;' : '\\['
      case '|': return isCell ? '&#124;' : '|'
      case '_': return wordCharacter.test(whole[at - 1] ?? '') && wordCharacter.test(next) ? '_' : '\\_'
      // What reads as an address, as `setup.py` does, is made one only where its author did.
      case '.':
      case '@':
      case ':': return place === 'link' || place === 'note' || (found === '.' && !/\p{L}/u.test(next)) ? found : `\\${found}`
      default: return entities[found] ?? `\\${found}`
    }
  })
  return startsBlock ? escaped.replace(blockSign, '\\$&').replace(blockNumber, '$1\\$2') : escaped
}
