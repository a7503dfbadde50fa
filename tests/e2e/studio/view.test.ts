import type { CarouselManifest } from '../../../export/layout/manifest'
import { Buffer } from 'node:buffer'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { axe } from '../axe'
import { openStudio } from '../openStudio'
import { steady } from '../steady'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, preview, button, menu, paste, saved } = studio

it('shows all cards as they will be posted, with their posts and parts', async () => {
  await menu('New')
  await post(1).fill(`# Long\n\n${'A sentence that says a little more than the one before it. '.repeat(60)}`)
  await button('Carousel Studio').click()
  const strip = studio.page.getByRole('group', { name: 'Cards' })
  await strip.getByText(/Post 1, 1 of \d/).waitFor()
  await strip.getByRole('button', { name: 'Card 2', exact: true }).dblclick()
  await studio.page.getByText(/^2 \/ \d$/).waitFor()
  expect(await preview().getAttribute('aria-label')).toContain('Card 2.')
})

it('on a phone the parts take turns, the card above its look, and nothing is wider than the screen', async () => {
  await studio.page.setViewportSize({ width: 390, height: 844 })
  const visible = (selector: string) => studio.page.locator(selector).isVisible()
  const sideways = () => studio.page.locator('.workspace').evaluate(element => Math.max(element.scrollWidth, ...Array.from(element.querySelectorAll('header, aside, .middle'), part => part.scrollWidth)) - window.innerWidth)
  expect([await visible('.thread-panel'), await visible('.sheet .card-view'), await visible('.look-panel')]).toEqual([false, true, false])
  expect(await sideways()).toBeLessThanOrEqual(0)
  await button('Thread').click()
  expect([await visible('.thread-panel'), await visible('.sheet .card-view'), await visible('.look-panel')]).toEqual([true, false, false])
  expect(await sideways()).toBeLessThanOrEqual(0)
  await button('Look').click()
  expect([await visible('.thread-panel'), await visible('.sheet .card-view'), await visible('.look-panel')]).toEqual([false, true, true])
  expect(await sideways()).toBeLessThanOrEqual(0)
  const before = await preview().screenshot()
  await studio.page.getByRole('slider', { name: 'Padding', exact: true }).fill('90')
  await expect.poll(async () => (await preview().screenshot()).equals(before)).toBe(false)
})

it('zooms with the wheel and fits again', async () => {
  const width = async () => (await preview().boundingBox())!.width
  const fitted = await width()
  await preview().hover()
  await studio.page.keyboard.down('Control')
  await studio.page.mouse.wheel(0, -200)
  await studio.page.keyboard.up('Control')
  await expect.poll(width).toBeGreaterThan(fitted * 1.5)
  await button('100 %').or(studio.page.getByRole('button', { name: /^\d+ %$/ })).click()
  await expect.poll(width).toBe(540)
  await button('Fit').click()
  await expect.poll(width).toBeCloseTo(fitted, 0)
})

it('draws only the cards that are in view of a thread of 300 posts', async () => {
  await menu('New')
  await paste(Array.from({ length: 300 }, (_, index) => `Post number ${index + 1}`).join('\n\n---\n\n'))
  await studio.page.getByText('1 / 300').waitFor()
  const drawn = () => studio.page.locator('.strip .card-view canvas').count()
  await expect.poll(drawn).toBeGreaterThan(3)
  expect(await steady(studio.page, drawn)).toBeLessThan(40)
})

it('the number of cards follows the look, without anybody looking at all of them', async () => {
  await menu('New')
  await paste(Array.from({ length: 16 }, () => 'A sentence of some length that fills its line and a half. '.repeat(14)).join('\n\n---\n\n'))
  await studio.page.getByText(/^1 \/ \d+$/).waitFor()
  await studio.page.getByRole('slider', { name: 'Font size', exact: true }).fill('30')
  const shown = async () => Number(/\d+$/.exec(await studio.page.getByText(/^1 \/ \d+$/).textContent() ?? '')?.[0])
  await expect.poll(shown).toBeGreaterThan(32)
  await studio.page.getByRole('combobox', { name: 'Format' }).selectOption('svg')
  const { data } = await saved(() => studio.page.keyboard.press('Control+s'))
  const { cards } = JSON.parse(Buffer.from(unzipSync(data)['carousel.json']).toString()) as CarouselManifest
  expect(await shown()).toBe(cards.length)
})

it('a sheet keeps the focus, closes on Escape and gives it back', async () => {
  await button('Shortcuts').focus()
  await studio.page.keyboard.press('Enter')
  const sheet = studio.page.getByRole('dialog', { name: 'Shortcuts' })
  await sheet.waitFor()
  for (let step = 0; step < 3; step++) {
    await studio.page.keyboard.press('Tab')
    expect(await studio.page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true)
  }
  await studio.page.keyboard.press('Escape')
  await expect.poll(() => sheet.count()).toBe(0)
  expect(await button('Shortcuts').evaluate(element => element === document.activeElement)).toBe(true)
})

describe.each([['light', 1440], ['dark', 1440], ['light', 390]] as const)('under %s at %d px', (colorScheme, width) => {
  it('axe finds nothing serious, and nothing leaves the page at its side', async () => {
    await studio.page.setViewportSize({ width, height: 844 })
    await studio.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await studio.page.reload()
    await openStudio(studio.page, studio.site.url)
    await studio.page.locator('details').evaluateAll(all => all.forEach(details => !details.classList.contains('menu') && details.setAttribute('open', '')))
    const { violations } = await axe(studio.page).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' ')}`)).toEqual([])
    expect(await studio.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
})
