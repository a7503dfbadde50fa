import type { Ref } from 'vue'
import { onMounted, onUnmounted, shallowRef } from 'vue'
import { stageHeight } from './frameScale'

export interface FrameRoom {
  /** Of the frame, in px of the slide as it is laid out, before Slidev scales it to the screen; undefined before it is known. */
  readonly width: Readonly<Ref<number | undefined>>
  /** Height that what stands on the stage takes at least. */
  readonly needed: Readonly<Ref<number>>
  /** Lets something else stand there. */
  readonly forget: () => void
}

/** The room of a frame, and what its stage needs of it: that grows where a line is broken that was not before, and does not shrink again, so that nothing jumps to and fro. */
export function useFrameRoom(frame: Readonly<Ref<HTMLElement | undefined>>, stage: Readonly<Ref<HTMLElement | undefined>>): FrameRoom {
  const width = shallowRef<number>()
  const needed = shallowRef(stageHeight)
  let resized: ResizeObserver | undefined
  let changed: MutationObserver | undefined
  let isAsked = false

  function measure(): void {
    isAsked = false
    width.value = frame.value?.offsetWidth
    if (stage.value && stage.value.scrollHeight > stage.value.clientHeight + 1) {
      needed.value = stage.value.scrollHeight
      ask()
    }
  }

  function ask(): void {
    if (!isAsked)
      requestAnimationFrame(measure)
    isAsked = true
  }

  onMounted(() => {
    measure()
    resized = new ResizeObserver(ask)
    changed = new MutationObserver(ask)
    resized.observe(frame.value!)
    changed.observe(frame.value!, { childList: true, characterData: true, subtree: true })
    void document.fonts.ready.then(ask)
  })
  onUnmounted(() => {
    resized?.disconnect()
    changed?.disconnect()
  })
  return { width, needed, forget: () => needed.value = stageHeight }
}
