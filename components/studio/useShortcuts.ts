import { useEventListener } from '@vueuse/core'

export interface Shortcuts {
  /** Ctrl or ⌘ with S. */
  readonly save: () => void
  /** Ctrl or ⌘ with Z. */
  readonly undo: () => void
  /** Ctrl or ⌘ with Y, or with Shift and Z. */
  readonly redo: () => void
  readonly escape: () => void
  /** Keys of their own, where nobody is typing. */
  readonly keys: Readonly<Record<string, () => void>>
}

/** Runs the studio's shortcuts; sheets keep their keys to themselves. */
export function useShortcuts({ save, undo, redo, escape, keys }: Shortcuts): void {
  useEventListener(document, 'keydown', (event) => {
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    const run = command
      ? { s: save, y: redo, z: event.shiftKey ? redo : undo }[key]
      : key === 'escape' ? escape : !event.altKey && !isWriting(event) ? keys[key] : undefined
    if (!run)
      return
    if (command)
      event.preventDefault()
    run()
  })
}

/** Whether an event belongs to a field that text goes into. */
export function isWriting({ target }: Event): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input[type="text"], input[type="number"]')
}
