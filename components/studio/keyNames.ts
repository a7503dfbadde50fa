/** Whether the keyboard is a Mac's, whose shortcuts have ⌘ in the place of Ctrl. */
export const isMac = /mac/i.test(navigator.userAgent)

/** A shortcut as the keyboard at hand names its keys. */
export function keyName(name: string): string {
  return isMac ? name.replace('Ctrl', '⌘').replace('Alt', '⌥') : name
}
