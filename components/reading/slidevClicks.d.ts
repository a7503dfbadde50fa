import type { ClicksContext } from '@slidev/types'
import type { Ref } from 'vue'

/** Clicks of a slide that stands by itself. */
export function createClicksContextBase(current: Ref<number>, start?: number, total?: number): ClicksContext
