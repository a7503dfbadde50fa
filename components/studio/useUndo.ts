import type { Studio } from './useStudio'
import { nextTick } from 'vue'
import { projectName } from './state/project'
import { cursorAfter } from './state/typedText'

/** One step back or on, which leaves the cursor where the text has changed and says when it leads to another project. */
export function useUndo({ store, notice, selected }: Studio): { readonly undo: () => Promise<void>, readonly redo: () => Promise<void> } {
  async function go(step: () => boolean, message: (name: string) => string): Promise<void> {
    const field = document.activeElement
    const before = isTextField(field) ? field.value : undefined
    if (step()) {
      selected.value = 0
      notice.value = message(projectName(store.project.value))
    }
    await nextTick()
    if (before !== undefined && isTextField(field) && field.isConnected && field.value !== before) {
      const at = cursorAfter(before, field.value)
      field.setSelectionRange(at, at)
    }
  }
  return {
    undo: () => go(store.undo, name => `Back in “${name}”. Redo goes to the project after it.`),
    redo: () => go(store.redo, name => `In “${name}” again. Undo goes to the project before it.`),
  }
}

function isTextField(element: Element | null): element is HTMLTextAreaElement | HTMLInputElement {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
}
