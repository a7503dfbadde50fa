import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSlide, shownNumbers } from './openSlide'
import { useSite } from './useSite'
import { watchPage } from './watchPage'

const site = useSite({ base: '/talks/context/' })
const slides = 24
const [width, height] = [390, 844]
/** What a finger hits surely, in px. */
const leastHit = 44

async function openPage(place: string): Promise<Page> {
  const context = await site.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${site.url}#/${place}`)
  await page.locator(`[data-no="${Number.parseInt(place)}"] .slidev-layout`).waitFor()
  return page
}

const section = (page: Page, slide: number) => page.locator(`[data-no="${slide}"]`)
const topOf = async (page: Page, slide: number) => Math.round((await section(page, slide).boundingBox())!.y)
const place = (page: Page) => new URL(page.url()).hash

it('a phone in portrait reads every slide as a page: figure over the full width, controls below that a finger hits, then the notes', async () => {
  const page = await openPage('1')
  const complaints = watchPage(page, new URL(site.url).origin)
  for (let slide = 1; slide <= slides; slide++) {
    await page.getByRole('combobox', { name: 'Slide', exact: true }).selectOption(String(slide))
    await section(page, slide).locator('.slidev-layout h1').waitFor()
    const found = await section(page, slide).evaluate((element, [width, leastHit]) => {
      const boxOf = (one: Element) => one.getBoundingClientRect()
      const seen = Array.from(element.querySelectorAll('*')).filter(one => boxOf(one).width > 0)
      const texts = seen.filter(one => !one.closest('svg, option, .hidden') && Array.from(one.childNodes).some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      const controls = seen.filter(one => one.matches('input[type=range], select, button, .slide-choice label'))
      const wide = controls.filter(one => one.matches('input[type=range], select'))
      const [figure, notes] = [element.querySelector('.figure-view:not(.thumbnail)'), element.querySelector('.notes')]
      return {
        over: seen.filter(one => !one.closest('.cover-art') && (boxOf(one).right > width + 1 || boxOf(one).left < -1)).map(one => one.outerHTML.slice(0, 80)),
        small: texts.filter(one => Number.parseFloat(getComputedStyle(one).fontSize) < 14).map(one => one.textContent),
        low: controls.filter(one => boxOf(one).height < leastHit - 0.5).map(one => one.outerHTML.slice(0, 80)),
        narrow: wide.filter(one => boxOf(one).width < width - 40).map(one => one.outerHTML.slice(0, 80)),
        figureWidth: figure ? boxOf(figure).width : 0,
        // The playground chooses its mask above the drawing of it.
        early: figure && !figure.closest('.playground') ? controls.filter(one => boxOf(one).top < boxOf(figure).bottom - 1).length : 0,
        notesLast: notes !== null && controls.every(one => notes.contains(one) || boxOf(one).bottom <= boxOf(notes).top),
        notes: notes?.textContent?.trim().length ?? 0,
      }
    }, [width, leastHit] as const)
    expect(found, `slide ${slide}`).toMatchObject({ over: [], small: [], low: [], narrow: [], early: 0, notesLast: true })
    expect(found.notes, `slide ${slide}`).toBeGreaterThan(100)
    if (slide > 1 && slide < slides)
      expect(found.figureWidth, `slide ${slide}`).toBeGreaterThan(width - 40)
    // Live are those in the window and near it, no others.
    expect(await page.locator('.slidev-layout').count(), `slide ${slide}`).toBeLessThan(8)
  }
  expect(complaints).toEqual([])
  await page.context().close()
})

it('a deep link opens at its slide and step, and the address follows the reader', async () => {
  const page = await openPage('12')
  await expect.poll(() => topOf(page, 12)).toBeLessThan(60)
  await expect.poll(() => topOf(page, 12)).toBeGreaterThan(40)
  await section(page, 13).scrollIntoViewIfNeeded()
  await page.locator('.reading-page').evaluate((scroller, top) => scroller.scrollBy(0, top), await topOf(page, 13) - 60)
  await expect.poll(() => place(page)).toBe('#/13')
  await page.goBack().catch(() => undefined)
  await page.context().close()
  const deep = await openPage('3?clicks=2')
  await expect.poll(() => shownNumbers(section(deep, 3))).toMatchObject({ bytes: '2 GiB' })
  await deep.context().close()
})

it('steps and passages of the notes move the figure', async () => {
  const page = await openPage('3')
  const slide = section(page, 3)
  await slide.getByRole('button', { name: 'Next step', exact: true }).click()
  await expect.poll(() => shownNumbers(slide)).toMatchObject({ bytes: '128 MiB' })
  await slide.getByRole('button', { name: 'Show step 4', exact: true }).click()
  await expect.poll(() => shownNumbers(slide)).toMatchObject({ bytes: '128 GiB' })
  await expect.poll(() => place(page)).toBe('#/3?clicks=3')
  expect(await topOf(page, 3)).toBeLessThan(60)
  expect(await slide.locator('.notes .current').textContent()).toContain('sixty-four')
  await page.context().close()
})

it('a button goes to the slides at the same place, and another back to the page', async () => {
  const page = await openPage('5')
  await section(page, 5).getByRole('button', { name: 'Next step', exact: true }).click()
  await expect.poll(() => place(page)).toBe('#/5?clicks=1')
  await page.getByRole('button', { name: 'Slides', exact: true }).click()
  const slide = page.locator('#slide-content .slidev-page-5:visible')
  await slide.waitFor()
  expect(place(page)).toBe('#/5?clicks=1')
  await page.reload()
  await slide.waitFor()
  await page.getByTitle('Read as a page').click()
  await section(page, 5).locator('.slidev-layout').waitFor()
  expect(place(page)).toBe('#/5?clicks=1')
  await page.context().close()
})

it('a wide window shows slides, and a page where somebody asks for one', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 720 } })
  await openSlide(page, site.url, 4)
  expect(await page.locator('.reading-page').count()).toBe(0)
  await page.getByTitle('Read as a page').click({ force: true })
  await page.locator('[data-no="4"] .slidev-layout').waitFor()
  await page.close()
})

it.each(['99', 'presenter/99', '0', 'no-such-page'])('#/%s says what is not there', async (path) => {
  const page = await site.newPage({ viewport: { width: 980, height: 552 } })
  await page.goto(`${site.url}#/${path}`)
  const heading = page.getByRole('heading', { level: 1 })
  await expect.poll(() => heading.textContent()).toBe(path === 'no-such-page' ? 'There is nothing at /no-such-page.' : `There is no slide ${path.replace('presenter/', '')}: the talk has ${slides}.`)
  expect(place(page)).toBe(`#/${path}`)
  await page.getByRole('link', { name: 'To the last slide' }).click()
  await page.locator(`.slidev-page-${slides}:visible h1`).waitFor()
  await page.close()
})
