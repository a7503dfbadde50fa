import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openStudio } from './openStudio'
import { useSite } from './useSite'
import { watchPage } from './watchPage'

const site = useSite()

/** A page whose browser refuses it every storage, as one does that blocks cookies. */
async function pageWithoutStorage(): Promise<{ readonly page: Page, readonly complaints: readonly string[] }> {
  const context = await site.newContext()
  const page = await context.newPage()
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { configurable: true, get: refuse })
    IDBFactory.prototype.open = refuse
  })
  return { page, complaints: watchPage(page, new URL(site.url).origin) }
}

it('the deck is shown by a browser that refuses storage', async () => {
  const { page, complaints } = await pageWithoutStorage()
  await page.goto(`${site.url}#/2`)
  await page.getByRole('heading', { name: 'From 4,096 tokens to a million, and on' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => location.hash !== '#/2')
  expect(complaints).toEqual([])
  await page.context().close()
})

it('the studio is shown by a browser that refuses storage, says that nothing is kept, and loses nothing on the way to the deck', async () => {
  const { page, complaints } = await pageWithoutStorage()
  await openStudio(page, site.url)
  await page.getByRole('alert').getByText('This browser keeps nothing for this page').waitFor()
  const post = page.getByRole('textbox', { name: 'Text of post 1', exact: true })
  await post.fill('Not kept anywhere')
  await page.getByText('Not kept in this browser').waitFor()
  await page.getByRole('link', { name: 'Threadeck' }).click()
  await page.waitForFunction(() => location.hash === '#/1')
  await page.goBack()
  await post.waitFor()
  expect(await post.inputValue()).toBe('Not kept anywhere')
  expect(complaints).toEqual([])
  await page.context().close()
})
