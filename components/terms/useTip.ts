import { getCurrentInstance, h, onUnmounted, render } from 'vue'
import TipBox from './TipBox.vue'

const id = 'threadeck-tip'
/** The one tip of the page, outside the slide, which is scaled and cuts off what reaches beyond it. */
let host: HTMLElement | undefined
let owner: Element | undefined

/** Shows a sentence beside the element that the pointer or the focus is on. */
export function useTip(): { show: (event: Event, text: string) => void, hide: () => void } {
  // What Slidev provides to every component.
  const appContext = getCurrentInstance()?.appContext ?? null
  let shown: Element | undefined

  function show(event: Event, text: string): void {
    close()
    shown = owner = event.currentTarget as Element
    owner.setAttribute('aria-describedby', id)
    host ??= document.body.appendChild(document.createElement('div'))
    const style = getComputedStyle(owner)
    const scale = Number(style.getPropertyValue('--slidev-slide-scale')) || 1
    const box = h(TipBox, { id, text, box: owner.getBoundingClientRect(), scale, font: style.fontFamily })
    box.appContext = appContext
    render(box, host)
  }

  function hide(): void {
    if (shown === owner)
      close()
  }

  onUnmounted(hide)
  return { show, hide }
}

function close(): void {
  owner?.removeAttribute('aria-describedby')
  owner = undefined
  if (host)
    render(null, host)
}
