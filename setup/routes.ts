import { defineRoutesSetup } from '@slidev/types'

/** The studio is a page of its own beside the slides, loaded when it is opened. */
export default defineRoutesSetup(routes => [
  ...routes,
  { name: 'studio', path: '/studio', component: () => import('../components/studio/StudioPage.vue') },
])
