import { expect, it } from 'vitest'
import { openStudio } from '../openStudio'
import { useSite } from '../useSite'

const site = useSite()

it('the studio has a title, a description and a heading of its own, and the talk gets its own back', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 720 } })
  const description = () => page.locator('meta[name="description"]').getAttribute('content')
  await page.goto(`${site.url}#/1`)
  await page.locator('.slidev-page-1:visible h1').waitFor()
  const [title, about] = [await page.title(), await description()]
  await openStudio(page, site.url)
  expect(await page.title()).toBe('Threadeck studio')
  expect(await description()).toContain('carousel of images')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Threadeck studio')
  await page.goto(`${site.url}#/1`)
  await page.locator('.slidev-page-1:visible h1').waitFor()
  expect(await page.title()).toBe(title)
  expect(await description()).toBe(about)
  await page.close()
})
