import type { TalkSlide } from '@slidev/client'
import { slides } from '#slidev/slides'
import { defineAppSetup } from '@slidev/types'
import { keepOffline } from '../components/studio/offline/keepOffline'

export default defineAppSetup(({ router }) => {
  // Slidev shows its last slide for a number that no slide has: say so instead, and keep the address.
  router.beforeEach(({ name, params: { no }, path, query, hash }) => {
    if (name === 'NotFound' || typeof no !== 'string' || no === 'index.html' || slides.value.some(slide => String(slide.no) === no || (slide.meta.slide as TalkSlide['meta']['slide']).frontmatter.routeAlias === no))
      return true
    return { name: 'NotFound', params: { pathMatch: path.slice(1).split('/') }, query, hash, replace: true }
  })
  // The first slide comes first.
  if (document.readyState === 'complete')
    void keepOffline()
  else
    window.addEventListener('load', () => void keepOffline(), { once: true })
})
