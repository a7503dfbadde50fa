import { defineRoutesSetup } from '@slidev/types'

/** The studio and the measurement of the visitor's GPU are pages of their own beside the slides, loaded when they are opened. */
export default defineRoutesSetup(routes => [
  ...routes,
  { name: 'measure', path: '/measure', component: () => import('../components/measure/MeasurePage.vue') },
  { name: 'studio', path: '/studio', component: () => import('../components/studio/StudioPage.vue') },
])
