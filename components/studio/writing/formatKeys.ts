import type { TextFormat } from './formatText'

export interface KeyPress {
  readonly key: string
  /** Name of the key's place, which no modifier changes. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** The keys of formats, with Ctrl or on a Mac with ⌘: by the letter that they write, or for signs by their place. */
export const formatKeys: Partial<Record<TextFormat, { readonly shift?: boolean, readonly key: string, readonly code?: string }>> = {
  bold: { key: 'B' },
  italic: { key: 'I' },
  strike: { shift: true, key: 'X' },
  code: { key: 'E' },
  link: { key: 'K' },
  numbers: { shift: true, key: '7', code: 'Digit7' },
  bullets: { shift: true, key: '8', code: 'Digit8' },
  checks: { shift: true, key: '9', code: 'Digit9' },
  quote: { shift: true, key: '.', code: 'Period' },
}

/** The format that keys stand for. On a Mac, Ctrl with a letter moves the caret. */
export function formatOfKeys({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyPress, isMac: boolean): TextFormat | undefined {
  if (altKey || ctrlKey === isMac || metaKey !== isMac)
    return undefined
  const found = Object.entries(formatKeys).find(([, keys]) => (keys.shift ?? false) === shiftKey && (keys.code === undefined ? keys.key === key.toUpperCase() : keys.code === code))
  return found?.[0] as TextFormat | undefined
}

/** The keys of a format as a tooltip names them, such as "Ctrl+Shift+X"; empty where it has none. */
export function formatKeyNames(format: TextFormat, isMac: boolean): string {
  const keys = formatKeys[format]
  return keys ? [isMac ? '⌘' : 'Ctrl', ...keys.shift ? ['Shift'] : [], keys.key].join('+') : ''
}
