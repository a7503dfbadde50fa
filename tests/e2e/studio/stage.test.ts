import { expect, it } from 'vitest'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { preview, button, menu, paste } = studio

/** Turns the wheel with the control key at a point of the screen. */
async function zoomAt(x: number, y: number, delta: number): Promise<void> {
  const before = (await preview().boundingBox())!.width
  await studio.page.mouse.move(x, y)
  await studio.page.keyboard.down('Control')
  await studio.page.mouse.wheel(0, delta)
  await studio.page.keyboard.up('Control')
  await expect.poll(async () => (await preview().boundingBox())!.width === before).toBe(false)
}

it.each([[0.2, 0.15], [0.9, 0.8]])('a zoom keeps the point of the card under the pointer, about %d across and %d down', async (about, below) => {
  const fitted = (await preview().boundingBox())!
  // The pointer is at whole pixels.
  const at = { x: Math.round(fitted.x + about * fitted.width), y: Math.round(fitted.y + below * fitted.height) }
  const [across, down] = [(at.x - fitted.x) / fitted.width, (at.y - fitted.y) / fitted.height]
  for (const delta of [-220, -140, 90, 400]) {
    await zoomAt(at.x, at.y, delta)
    const box = (await preview().boundingBox())!
    expect(Math.abs(box.x + across * box.width - at.x), `across after ${delta}`).toBeLessThan(3)
    expect(Math.abs(box.y + down * box.height - at.y), `down after ${delta}`).toBeLessThan(3)
  }
})

it('a zoom by a button keeps the middle, and a card that was out of sight comes back in the middle', async () => {
  const stage = (await studio.page.getByRole('region', { name: 'Preview' }).boundingBox())!
  const offCentre = async () => {
    const box = (await preview().boundingBox())!
    return Math.max(Math.abs(box.x + box.width / 2 - stage.x - stage.width / 2), Math.abs(box.y + box.height / 2 - stage.y - stage.height / 2))
  }
  await studio.page.getByRole('button', { name: /^\d+ %$/ }).click()
  await expect.poll(async () => (await preview().boundingBox())!.width).toBe(540)
  // A scroll bar is at one side alone.
  await expect.poll(offCentre).toBeLessThan(16)
  await button('Carousel Studio').click()
  await button('Card').click()
  await preview().waitFor()
  await expect.poll(offCentre).toBeLessThan(16)
})

it('the look of one post alone is left with the next card; posts that have one are marked', async () => {
  await menu('New')
  await paste('First\n\n---\n\nSecond\n\n---\n\nThird')
  await studio.page.getByText('1 / 3').waitFor()
  await button('Next card').click()
  const alone = studio.page.getByRole('radio', { name: 'This post alone' })
  await alone.check()
  await button('terminal').click()
  await studio.page.getByText('Post 2 has a look of its own.').waitFor()
  await button('Next card').click()
  await expect.poll(() => alone.isChecked()).toBe(false)
  expect(await studio.page.getByText('has a look of its own.').count()).toBe(0)
  const marked = () => studio.page.locator('.post-editor').evaluateAll(posts => posts.map(post => post.querySelector('[aria-label="A look of its own"]') !== null))
  expect(await marked()).toEqual([false, true, false])
  await button('Card 2, a look of its own').click()
  await button('As all the others').click()
  await expect.poll(marked).toEqual([false, false, false])
})

it('the post that is looked at stays, whatever becomes of the cards before it', async () => {
  await menu('New')
  await paste(`${'A sentence of some length that fills its line and a half. '.repeat(14)}\n\n---\n\nThe second post.`)
  await studio.page.getByText(/^1 \/ \d/).waitFor()
  await studio.page.getByRole('group', { name: 'Cards' }).getByRole('button').last().click()
  await expect.poll(studio.card).toContain('The second post.')
  const before = await studio.page.locator('.place').textContent()
  await studio.page.getByRole('slider', { name: 'Font size', exact: true }).fill('40')
  await expect.poll(() => studio.page.locator('.place').textContent()).not.toBe(before)
  await expect.poll(studio.card).toContain('The second post.')
})

it('lights up where dragged files go', async () => {
  const drag = (selector: string, type: string, kind = 'dragover') => studio.page.locator(selector).first().evaluate((element, [type, kind]) => {
    const data = new DataTransfer()
    data.items.add(new File(['x'], 'x', { type }))
    element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
  }, [type, kind])
  const lit = () => studio.page.locator('.post-editor.target').count()
  const hint = studio.page.locator('.drop-hint')
  await drag('[data-post] textarea', 'image/png')
  await expect.poll(lit).toBe(1)
  expect(await hint.count()).toBe(0)
  await drag('.middle', 'text/markdown')
  await hint.getByText('Drop to open').waitFor()
  expect(await lit()).toBe(0)
  await drag('.middle', 'image/png')
  await hint.getByText('Drop to put on post 1').waitFor()
  expect(await lit()).toBe(1)
  await drag('.workspace', 'image/png', 'dragleave')
  await expect.poll(() => hint.count()).toBe(0)
  expect(await lit()).toBe(0)
})

it('the card that is looked at is drawn before the small ones, with placeholders in its colours until then', async () => {
  const page = await studio.context.newPage()
  let release = () => {}
  const released = new Promise<void>(resolve => release = resolve)
  await page.route('**/studio/fonts/*.ttf', async (route) => {
    await released
    await route.continue()
  })
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (!('drawnWithMain' in window) && document.querySelector('.sheet .card-view canvas'))
        Object.assign(window, { drawnWithMain: document.querySelectorAll('.strip .card-view canvas').length })
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(`${studio.site.url}#/studio`)
  const placeholder = page.locator('.sheet .card-placeholder')
  await placeholder.waitFor()
  await page.locator('.strip .card-placeholder').first().waitFor()
  expect(await placeholder.evaluate(element => getComputedStyle(element).backgroundImage)).toContain('gradient')
  release()
  await page.locator('.strip .card-view canvas').first().waitFor()
  expect(await page.evaluate(() => (window as unknown as { drawnWithMain: number }).drawnWithMain)).toBe(0)
  expect(await placeholder.count()).toBe(0)
  await page.close()
})
