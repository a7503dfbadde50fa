import type { Ref, ShallowRef } from 'vue'
import type { Studio } from '../useStudio'
import type { TextFormat } from './formatText'
import type { TextState } from './textState'
import { useEventListener } from '@vueuse/core'
import { nextTick, shallowRef, watch } from 'vue'
import { isMac } from '../keyNames'
import { setText } from '../state/editPosts'
import { formatOfKeys } from './formatKeys'
import { formatsOf, formatText } from './formatText'
import { continueLine, indentItems } from './listKeys'
import { isReplacing, replaceText } from './replaceText'

export interface Writing {
  /** Formats that all of the selection has. */
  readonly formats: Readonly<ShallowRef<ReadonlySet<TextFormat>>>
  /** Formats what is selected in the field that is written in, or was last, as one step of undo. */
  format: (format: TextFormat) => void
  /** Goes back to the field. */
  goBack: () => void
}

const none: ReadonlySet<TextFormat> = new Set()

/** Follows the text fields of a list of posts: what is selected in them, their shortcuts, and what Enter and Tab mean in their lists. */
export function useWriting(list: Readonly<Ref<HTMLElement | null>>, { store, editPosts, selectedPost }: Studio, goToBar: () => void): Writing {
  const formats = shallowRef(none)
  let lastField: HTMLTextAreaElement | undefined
  /** After Escape, Tab leaves the field. */
  let leaving = false

  /** The field that is written in, or that of the post that is looked at. */
  function field(): HTMLTextAreaElement | undefined {
    if (lastField?.isConnected)
      return lastField
    return list.value?.querySelector<HTMLTextAreaElement>(`[data-post="${CSS.escape(selectedPost.value)}"] textarea`) ?? undefined
  }

  function write(own: HTMLTextAreaElement, next: TextState, run = '', closes = false): void {
    const id = own.closest<HTMLElement>('[data-post]')?.dataset.post
    if (id === undefined)
      return
    replaceText(own, next)
    editPosts(posts => setText(posts, id, next.text), run === '' ? '' : `${run} ${id}`, closes)
    note()
  }

  function format(chosen: TextFormat): void {
    const own = field()
    if (own)
      write(own, formatText(stateOf(own), chosen))
  }

  function note(): void {
    const own = field()
    formats.value = own ? formatsOf(stateOf(own)) : none
  }

  function keys(event: KeyboardEvent): void {
    const own = event.target
    if (!(own instanceof HTMLTextAreaElement) || event.isComposing)
      return
    const chosen = formatOfKeys(event, isMac)
    const isTab = event.key === 'Tab' && !event.ctrlKey && !event.metaKey && !event.altKey
    if (chosen) {
      event.preventDefault()
      format(chosen)
    }
    else if (event.altKey && event.key === 'F10') {
      event.preventDefault()
      goToBar()
    }
    else if (isTab && !leaving) {
      const moved = indentItems(stateOf(own), event.shiftKey ? 'out' : 'in')
      if (moved) {
        event.preventDefault()
        write(own, moved)
      }
    }
    if (event.key !== 'Shift' && !isTab)
      leaving = event.key === 'Escape'
  }

  function breakLine(event: InputEvent): void {
    const own = event.target
    if (!(own instanceof HTMLTextAreaElement) || isReplacing() || event.isComposing || !/^insert(?:LineBreak|Paragraph)$/.test(event.inputType))
      return
    const next = continueLine(stateOf(own))
    if (!next)
      return
    event.preventDefault()
    write(own, next, 'text', true)
  }

  useEventListener(list, 'focusin', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement))
      return
    lastField = target
    leaving = false
    note()
  })
  useEventListener(list, 'keydown', keys)
  useEventListener(list, 'beforeinput', breakLine as (event: Event) => void)
  // What a replacement tells of is known already.
  useEventListener(list, 'input', event => isReplacing() && event.stopPropagation(), { capture: true })
  useEventListener(document, 'selectionchange', () => document.activeElement === lastField && note())
  // Also by undo, and by what is chosen below a post.
  watch([() => store.project.value.posts, selectedPost], async () => {
    await nextTick()
    note()
  })

  return { formats, format, goBack: () => field()?.focus() }
}

function stateOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): TextState {
  return { text: value, start: selectionStart, end: selectionEnd }
}
