import { expect, it } from 'vitest'
import { openSlide } from './openSlide'
import { useSite } from './useSite'
import { watchPage } from './watchPage'

const site = useSite({ base: '/talks/context/', worker: true })

it('a visit to the first slide alone makes every slide, the speaker\'s view and the page to read available offline', async () => {
  const context = await site.newContext({ viewport: { width: 980, height: 552 } })
  const page = await context.newPage()
  await openSlide(page, site.url, 1)
  await page.evaluate(async () => await navigator.serviceWorker.ready)
  await context.setOffline(true)
  const complaints = watchPage(page, new URL(site.url).origin)
  for (const slide of [15, 2, 24]) {
    await page.goto('about:blank')
    await openSlide(page, site.url, slide)
    expect((await page.locator(`.slidev-page-${slide} h1`).textContent())?.length).toBeGreaterThan(5)
  }
  await page.goto('about:blank')
  await page.goto(`${site.url}#/presenter/7`)
  await page.locator('.grid-section.main .slidev-page-7 h1').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('about:blank')
  await page.goto(`${site.url}#/9`)
  await page.locator('.reading-page [data-no="9"] .slidev-layout').waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

it('a slide that was not fetched before the network went away says so', async () => {
  const context = await site.newContext({ viewport: { width: 980, height: 552 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.route(/assets\/md-.*\.js/, route => route.abort())
  await page.goto(`${site.url}#/3`)
  const slide = page.locator('.slidev-page-3:visible')
  await slide.getByRole('heading', { name: 'This slide could not be loaded' }).waitFor()
  await page.unroute(/assets\/md-.*\.js/)
  await slide.getByRole('button', { name: 'Try again' }).click()
  await slide.getByRole('heading', { name: 'Every token meets every token' }).waitFor()
  await context.close()
})
