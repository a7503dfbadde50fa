import type { TextState } from './textState'
import { textChange } from './textChange'

/** Whether a field's text is being replaced, and its events tell of that alone. */
let replacing = false

/** Whether what a field tells of now is a replacement, not something that somebody typed. */
export function isReplacing(): boolean {
  return replacing
}

/** Puts another text and selection into a field, as if it were typed: the field scrolls to the caret. */
export function replaceText(field: HTMLTextAreaElement, { text, start, end }: TextState): void {
  const change = textChange(field.value, text)
  field.focus()
  if (field.value !== text) {
    field.setSelectionRange(change.start, change.end)
    replacing = true
    // No other way scrolls to the caret in every browser; where there is none, the text alone counts.
    if (change.inserted === '')
      document.execCommand('delete')
    else
      document.execCommand('insertText', false, change.inserted)
    replacing = false
    if (field.value !== text)
      field.value = text
  }
  field.setSelectionRange(start, end)
}
