import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { openStudio } from '../openStudio'
import { useSite } from '../useSite'

const site = useSite()
/** What a finger hits for sure, in px. */
const fingertip = 44
let page: Page

afterEach(() => page.close())

async function openPhone(width: number, height: number): Promise<void> {
  page = await site.newPage({ viewport: { width, height }, hasTouch: true })
  await openStudio(page, site.url)
}

describe.each([[390, 844], [360, 740], [740, 360]])('on a phone of %i x %i', (width, height) => {
  it('the file menu is on the screen, and its last entry can be pressed', async () => {
    await openPhone(width, height)
    await page.locator('.menu summary').tap()
    const menuBox = async () => (await page.locator('.menu summary + *').boundingBox())!
    // The browser tells of the open menu a moment later, and then it is put in its place.
    await expect.poll(async () => (await menuBox()).y + (await menuBox()).height).toBeLessThanOrEqual(height)
    const box = await menuBox()
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    await page.getByRole('button', { name: 'New', exact: true }).tap()
    await expect.poll(() => page.locator('.menu[open]').count()).toBe(0)
    await page.locator('.menu summary').tap()
    await page.getByRole('button', { name: 'Projects in this browser …' }).tap()
    await page.getByRole('dialog', { name: 'Projects' }).waitFor()
  })

  it('the keys are a press of ? away', async () => {
    await openPhone(width, height)
    await page.getByRole('button', { name: 'Shortcuts', exact: true }).tap()
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor()
  })
})

it('what is pressed is as large as a fingertip', async () => {
  await openPhone(390, 844)
  const small: string[] = []
  for (const pane of ['Cards', 'Thread', 'Look']) {
    await page.getByRole('button', { name: pane, exact: true }).tap()
    small.push(...await page.locator('.workspace :is(button, select, summary, input[type="text"], input[type="number"], input[type="range"])').evaluateAll((elements, least) => elements
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height < least - 0.5)
      .map(({ element, box }) => `${element.getAttribute('aria-label') ?? element.textContent?.trim()}: ${box.height}`), fingertip))
  }
  expect(small).toEqual([])
})
