import { defineRoutesSetup } from '@slidev/types'

/** The slides as slides or as a page to read, a page for what is not there, and pages of their own, loaded when they are opened: the studio and the measurement of the visitor's GPU. */
export default defineRoutesSetup(routes => [
  ...routes.map((route) => {
    if (route.name === 'play')
      return { name: route.name, path: route.path, component: () => import('../components/reading/DeckPage.vue') }
    if (route.name === 'NotFound')
      return { name: route.name, path: route.path, component: () => import('../components/reading/NoSuchPage.vue') }
    return route
  }),
  { name: 'measure', path: '/measure', component: () => import('../components/measure/MeasurePage.vue') },
  { name: 'studio', path: '/studio', component: () => import('../components/studio/StudioPage.vue') },
])
