import type { Ref } from 'vue'
import { useElementSize } from '@vueuse/core'
import { watch } from 'vue'

/** Makes a text field as high as its text where the browser does not know `field-sizing: content`, as Firefox and older Safaris do not. */
export function useContentHeight(field: Readonly<Ref<HTMLTextAreaElement | null>>, text: () => string): void {
  if (CSS.supports('field-sizing', 'content'))
    return
  // A field that is not on the screen has no width, and is fitted when it gets one.
  const { width } = useElementSize(field)
  watch([field, text, width], () => {
    if (field.value && width.value > 0)
      fit(field.value)
  }, { flush: 'post' })
}

function fit(field: HTMLTextAreaElement): void {
  // Back to its least height first, so that it shrinks too.
  field.style.height = 'auto'
  const borders = field.offsetHeight - field.clientHeight
  field.style.height = `${field.scrollHeight + borders}px`
}
