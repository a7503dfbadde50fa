import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSlide, setControls, shownNumbers } from './openSlide'
import { useDeckPages } from './useDeckPages'
import { useSite } from './useSite'
import { watchPage } from './watchPage'

const site = useSite()
const slideInPage = useDeckPages(site)
const touchedSlide = useDeckPages(site, { hasTouch: true, viewport: { width: 980, height: 552 } })

const place = (page: Page) => new URL(page.url()).hash

it('arrow keys move a focused slider and not the slide; Escape gives them back', async () => {
  const { page, slide } = await slideInPage(3)
  const slider = slide.getByRole('slider', { name: 'Length', exact: true })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await slider.inputValue()).toBe('3')
  expect(place(page)).toBe('#/3')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => place(page)).toBe('#/3?clicks=1')
})

it('arrow keys and letters go on choosing in a select until Escape, which a choice by keyboard does not leave', async () => {
  const { page, slide } = await slideInPage(4)
  const gpu = slide.getByRole('combobox', { name: 'GPU', exact: true })
  await gpu.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await gpu.locator('option:checked').textContent()).toContain('RTX 4090')
  await page.keyboard.type('H2')
  expect(await gpu.locator('option:checked').textContent()).toContain('H200')
  expect(place(page)).toBe('#/4')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => place(page)).toBe('#/4?clicks=1')
})

it('slide 5: a tap or a stroke of a finger on the mask reads its rows and does not turn the slide, nor does its slider', async () => {
  const { page, slide } = await touchedSlide(5, 1)
  const token = slide.getByRole('slider', { name: 'Token', exact: true })
  const box = (await slide.locator('.figure-view').boundingBox())!
  await page.touchscreen.tap(box.x + box.width / 3, box.y + 20)
  await expect.poll(async () => Number(await token.inputValue())).toBeLessThan(200)
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width * (0.6 - share / 2), y: box.y + box.height * (0.2 + share) }] })
  await touch('touchStart', 0)
  for (let step = 1; step <= 10; step++)
    await touch('touchMove', step / 20)
  await touch('touchEnd', 0)
  await expect.poll(async () => Number(await token.inputValue())).toBeGreaterThan(500)
  expect(place(page)).toBe('#/5?clicks=1')
  await token.focus()
  await page.keyboard.press('Home')
  await expect.poll(async () => (await shownNumbers(slide)).reach).toBe('65')
})

it('a clicker goes on even where a slider has the focus', async () => {
  const { page, slide } = await slideInPage(3)
  await slide.getByRole('slider', { name: 'Length', exact: true }).focus()
  await page.keyboard.press('PageDown')
  await expect.poll(() => place(page)).toBe('#/3?clicks=1')
})

it('after a slider was dragged with the mouse, the arrow keys turn the slide again', async () => {
  const { page, slide } = await slideInPage(3)
  const slider = slide.getByRole('slider', { name: 'Length', exact: true })
  const box = (await slider.boundingBox())!
  await page.mouse.move(box.x + 5, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  expect(Number(await slider.inputValue())).toBeGreaterThan(20)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => place(page)).toBe('#/3?clicks=1')
})

it('a swipe on a slider moves the slider and not the slide', async () => {
  const { page, slide } = await touchedSlide(3)
  const slider = slide.getByRole('slider', { name: 'Length', exact: true })
  const box = (await slider.boundingBox())!
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: box.y + box.height / 2 }] })
  await touch('touchStart', box.x + box.width - 8)
  for (let step = 1; step <= 10; step++)
    await touch('touchMove', box.x + box.width - 8 - 20 * step)
  await touch('touchEnd', 0)
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(1)
  expect(place(page)).toBe('#/3')
})

it('presenter and audience keep the same place and the same state, whichever opened later', async () => {
  const context = await site.newContext({ viewport: { width: 1400, height: 800 } })
  const [audience, presenter] = [await context.newPage(), await context.newPage()]
  const shown = await openSlide(audience, site.url, 3)
  await presenter.goto(`${site.url}#/presenter/3`)
  const main = presenter.locator('.grid-section.main')
  await setControls(main, { Length: 17 })
  await expect.poll(async () => (await shownNumbers(shown)).bytes).toBe('9.031 GiB')
  await presenter.keyboard.press('Escape')
  await presenter.keyboard.press('ArrowRight')
  await expect.poll(() => place(audience)).toBe('#/3?clicks=1')
  await setControls(main, { Length: 5 })
  await expect.poll(async () => (await shownNumbers(shown)).bytes).toBe('800 MiB')
  const late = await context.newPage()
  const lateSlide = await openSlide(late, site.url, 3, 1)
  await expect.poll(async () => (await shownNumbers(lateSlide)).bytes).toBe('800 MiB')
  await context.close()
})

it('click steps stay when the speaker goes to the slides and back by the buttons', async () => {
  const page = await site.newPage({ viewport: { width: 1400, height: 800 } })
  await page.goto(`${site.url}#/presenter/5`)
  await page.locator('.grid-section.main .slidev-page-5 .slidev-layout').waitFor()
  await page.getByTitle('Play Mode').click()
  await expect.poll(() => place(page)).toBe('#/5')
  const slide = page.locator('#slide-content .slidev-page-5:visible')
  await slide.waitFor()
  for (const clicks of [1, 2, 3]) {
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => place(page)).toBe(`#/5?clicks=${clicks}`)
  }
  await expect.poll(() => slide.getByRole('slider', { name: 'Tokens', exact: true }).inputValue()).toBe('12')
  await page.getByTitle('Presenter Mode').click({ force: true })
  await expect.poll(() => place(page)).toBe('#/presenter/5?clicks=3')
  const main = page.locator('.grid-section.main .slidev-page-5:visible')
  await expect.poll(() => main.getByRole('slider', { name: 'Tokens', exact: true }).inputValue()).toBe('12')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => place(page)).toBe('#/presenter/5?clicks=2')
  await expect.poll(() => main.getByRole('slider', { name: 'Layers', exact: true }).inputValue()).toBe('6')
  await page.close()
})

it('a slider stands where its label says, also when its end moves in the same step', async () => {
  const { page, slide } = await slideInPage(5, 3)
  const token = slide.locator('.slide-range').filter({ has: page.getByRole('slider', { name: 'Token', exact: true }) })
  const shown = async () => [(await token.locator('output').textContent())?.replace(',', ''), await token.locator('input').inputValue()]
  await expect.poll(shown).toEqual(['2048', '2048'])
  await setControls(slide, { Tokens: 7 })
  await expect.poll(shown).toEqual(['64', '64'])
})

it('the next slide in the speaker\'s view stands as its first click leaves it', async () => {
  const page = await site.newPage({ viewport: { width: 1400, height: 800 } })
  await page.goto(`${site.url}#/presenter/3`)
  await setControls(page.locator('.grid-section.main'), { Length: 40 })
  const next = page.locator('.grid-section.next')
  await expect.poll(async () => (await shownNumbers(next)).bytes).toBe('128 MiB')
  await page.close()
})

it('shapes jump to their places where less motion is asked for', async () => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const context = await site.newContext({ reducedMotion })
    const page = await context.newPage()
    const slide = await openSlide(page, site.url, 3)
    const transition = await slide.locator('.figure-view rect').first().evaluate(rect => getComputedStyle(rect).transitionDuration)
    expect(transition.startsWith('0s')).toBe(reducedMotion === 'reduce')
    await context.close()
  }
})

it.each([[11, 'Line being read'], [15, 'Tile of the loop']])('slide %d plays to its last step, also when the slider is put there meanwhile, and rests when the talk goes on', async (number, label) => {
  const page = await site.newPage({ viewport: { width: 980, height: 552 } })
  await page.clock.install()
  const complaints = watchPage(page, new URL(site.url).origin)
  const slide = await openSlide(page, site.url, number)
  const slider = slide.getByRole('slider', { name: label, exact: true })
  const last = Number(await slider.getAttribute('max'))
  const [play, pause] = [slide.getByRole('button', { name: 'Play', exact: true }), slide.getByRole('button', { name: 'Pause', exact: true })]
  await slider.fill(String(last - 1))
  await play.click()
  await expect.poll(() => slider.inputValue()).toBe(String(last))
  await play.waitFor()
  // From the end it starts anew; a hand on the slider stops it.
  await play.click()
  await expect.poll(async () => Number(await slider.inputValue())).toBeLessThan(last)
  await slider.fill(String(last))
  await play.waitFor()
  await play.click()
  await pause.waitFor()
  await page.keyboard.press('ArrowRight')
  await play.waitFor()
  await play.click()
  await page.goto(`${site.url}#/${number + 1}`)
  await page.waitForSelector(`.slidev-page-${number + 1}:visible`)
  await page.goto(`${site.url}#/${number}?clicks=1`)
  await play.waitFor()
  // A timer that was left behind would fire by now.
  await page.clock.runFor(10_000)
  expect(complaints).toEqual([])
  await page.close()
})

it('every control has a name, and a label that people see', async () => {
  for (let number = 2; number <= 16; number++) {
    const { slide } = await slideInPage(number)
    const names = await slide.locator('input, select, button').evaluateAll(elements => elements.map(element => (element as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? element.textContent?.trim()))
    expect(names.length, `slide ${number}`).toBeGreaterThan(0)
    expect(names.every(Boolean), `slide ${number}: ${names.join(', ')}`).toBe(true)
  }
})
