import { describe, expect, it } from 'vitest'
import { axe } from './axe'
import { openSlide } from './openSlide'
import { useSite } from './useSite'

const slides = 24
/** More than any slide has: the last step stands. */
const allClicks = 20
const site = useSite()

describe.each(['light', 'dark'] as const)('under %s', (colorScheme) => {
  it('axe finds nothing serious on any slide', async () => {
    const context = await site.newContext({ viewport: { width: 980, height: 552 }, colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (let number = 1; number <= slides; number++) {
      await openSlide(page, site.url, number, allClicks)
      await page.evaluate(() => document.fonts.ready)
      const { violations } = await axe(page).include(`.slidev-page-${number}`).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`), `slide ${number}`).toEqual([])
    }
    await context.close()
  })
})
