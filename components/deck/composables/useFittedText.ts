import type { Ref } from 'vue'
import { onMounted, onUnmounted } from 'vue'

/** px on Slidev's canvas. The last of them is for text that was not planned for: it may be small, but nothing of it is cut off. */
const minSize = 18
const lastSize = 9
const sizeStep = 0.5

/** Sets a text as large as its box can hold, up to a size; again when the box, the text, a font or a picture in it changes. */
export function useFittedText(box: Readonly<Ref<HTMLElement | null>>, text: Readonly<Ref<HTMLElement | null>>, maxSize: (text: HTMLElement) => number): void {
  let observer: ResizeObserver | undefined
  const fit = (): void => {
    // A slide that is not shown has no size.
    if (box.value && text.value && box.value.clientHeight > 0)
      text.value.style.fontSize = `${fittingSize(box.value, text.value, maxSize(text.value))}px`
  }
  onMounted(() => {
    observer = new ResizeObserver(fit)
    for (const element of [box.value, text.value]) {
      if (element)
        observer.observe(element)
    }
    void document.fonts.ready.then(fit)
  })
  onUnmounted(() => observer?.disconnect())
}

/** The largest size at which a text is no higher and no wider than its box. */
function fittingSize(box: HTMLElement, text: HTMLElement, maxSize: number): number {
  const fits = (size: number): boolean => {
    text.style.fontSize = `${size}px`
    return text.scrollHeight <= box.clientHeight && text.scrollWidth <= box.clientWidth
  }
  if (fits(maxSize))
    return maxSize
  const least = fits(minSize) ? minSize : lastSize
  let [low, high] = [0, Math.floor((maxSize - least) / sizeStep)]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (fits(least + middle * sizeStep))
      low = middle
    else
      high = middle
  }
  return least + low * sizeStep
}
