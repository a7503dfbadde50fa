import type { DefineComponent } from 'vue'

/** A component of Slidev's client, whose own sources are not written for strict checks. */
declare const component: DefineComponent<Record<string, unknown>>
export default component
