import type { Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'

/** Axe for what it finds wrong in a page without frames of other sites: so it opens no window of its own for each look, and describes nothing that is right. */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
}
