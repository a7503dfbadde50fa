/** A sign that opens an item, as people write it and as Word, Google Docs and web pages paste it. */
export interface ItemSign {
  /** "-" for a bullet; the number or the box of a task as written. */
  readonly marker: string
  /** Of a bullet that stands deeper by its sign alone: 0 for "•", 1 for "◦", 2 for "▪". */
  readonly rank: number
  /** Length of what comes before the item's text, in UTF-16 units. */
  readonly length: number
  /** Width of the white space before the sign, in spaces; a tab is four. */
  readonly indent: number
}

// Word pastes bullets of its own fonts as "o", "§" and signs of the private use area, always with a tab behind them.
const deeper = ['◦○o', '▪■▫□§\uF0A7\uF0D8']
const lead = /^([\t \u00A0]*)([-*•●⁃–‣∙◦○▪■▫□☐☑☒\uF0B7\uF0A7\uF0D8]|[o§](?=\t)|\d{1,3}[.)])[\t \u00A0]+/

/** The sign that a line begins with, if it is an item. */
export function itemSign(line: string): ItemSign | undefined {
  const found = lead.exec(line)
  if (!found)
    return undefined
  const [{ length }, space, sign] = found
  // A list that was typed by hand and pasted into another has two signs: the inner one says more.
  const inner = /^[-*•]$/.test(sign) ? innerSign(line.slice(length)) : undefined
  if (inner)
    return { marker: inner.marker, rank: 0, length: length + inner.length, indent: indentWidth(space) }
  return { marker: /[\d☐☑☒]/.test(sign) ? sign : '-', rank: 1 + deeper.findIndex(signs => signs.includes(sign)), length, indent: indentWidth(space) }
}

/** A bullet or a box that a text of an item begins with, and how long it is with the white space after it; a hyphen may be a minus. */
export function innerSign(text: string): Pick<ItemSign, 'marker' | 'length'> | undefined {
  const found = /^([•●◦○▪■☐☑☒])[\t \u00A0]+(?=\S)/.exec(text)
  return found ? { marker: /[☐☑☒]/.test(found[1]) ? found[1] : '-', length: found[0].length } : undefined
}

/** Depths of the items of a list from their signs, in order: by indentation, and at one indentation by the rank of the bullet. */
export function createDepths(): { of: (sign: ItemSign) => number, reset: () => void } {
  let indents: number[] = []
  return {
    of({ indent, rank }) {
      // Less than a space: whatever is indented further is deeper still.
      const place = indent + rank / 4
      indents = [...indents.filter(before => before < place), place]
      return indents.length - 1
    },
    reset() {
      indents = []
    },
  }
}

function indentWidth(space: string): number {
  return Array.from(space).reduce((width, character) => width + (character === '\t' ? 4 : 1), 0)
}
