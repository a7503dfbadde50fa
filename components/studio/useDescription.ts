import { onMounted, onUnmounted } from 'vue'

/** Describes the page in its head while the component is there. */
export function useDescription(text: string): void {
  let before: string | null = null
  const meta = () => document.querySelector('meta[name="description"]')
  onMounted(() => {
    before = meta()?.getAttribute('content') ?? null
    meta()?.setAttribute('content', text)
  })
  onUnmounted(() => {
    if (before !== null)
      meta()?.setAttribute('content', before)
  })
}
