/** Keeps the keys of a focused control from turning the slide, and leaves those of a clicker and Escape to the talk. */
export function useControlKeys(): { onKeydown: (event: KeyboardEvent) => void, release: (event: Event) => void } {
  const release = (event: Event) => (event.currentTarget as HTMLElement | null)?.blur()
  return {
    release,
    onKeydown(event) {
      if (['PageDown', 'PageUp', 'Escape'].includes(event.key)) {
        event.preventDefault()
        release(event)
      }
      else {
        event.stopPropagation()
      }
    },
  }
}
