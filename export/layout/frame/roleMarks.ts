import type { ColorRole } from '../cardColor'

/** Roles that a layout's styles may name as colours. */
export const styleRoles = ['text', 'muted', 'accent', 'code', 'codeBackground', 'card', 'mark', 'rest', 'scrim'] as const satisfies readonly ColorRole[]

export type StyleRole = typeof styleRoles[number]

/** Satori knows no roles: each goes through it as a colour that nobody takes, red and green of which say what it is. */
const roleRedGreen = '6b01'
const slotRed = '6c'

const role = new RegExp(String.raw`(?<![\w#-])(?:${styleRoles.join('|')})(?![\w(-])`, 'g')
const marked = new RegExp(String.raw`(#|%23)${roleRedGreen}([\da-f]{2})(?![\da-f])|rgba?\(\s*${Number.parseInt(roleRedGreen.slice(0, 2), 16)}\s*,\s*${Number.parseInt(roleRedGreen.slice(2), 16)}\s*,\s*(\d{1,3})\s*(?:,\s*([\d.]{1,9})\s*)?\)`, 'gi')

/** A style's value with the roles in it as colours. */
export function markRoles(value: string): string {
  return value.replace(role, name => `#${roleRedGreen}${hex(styleRoles.indexOf(name as StyleRole), 2)}`)
}

/** An SVG with the marked colours in it as `colorOf` gives them: `opacity` is the share of a color that shows. */
export function replaceMarks(svg: string, colorOf: (role: StyleRole, opacity: number) => string): string {
  return svg.replace(marked, (mark, sign: string | undefined, index: string | undefined, blue: string | undefined, alpha = '1') => {
    const found = styleRoles[sign === undefined ? Number(blue) : Number.parseInt(index ?? '', 16)]
    if (found === undefined)
      return mark
    const color = colorOf(found, Number(alpha))
    return sign === '%23' ? encodeURIComponent(color) : color
  })
}

/** The colour that marks the place of a slot, by its key. */
export function slotMark(key: number): string {
  return `#${slotRed}${hex(key, 4)}`
}

/** The key of the slot whose place a colour marks; undefined for any other colour. */
export function markedSlot(color: string): number | undefined {
  const key = new RegExp(`^#${slotRed}([\\da-f]{4})$`).exec(color)?.[1]
  return key === undefined ? undefined : Number.parseInt(key, 16)
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
