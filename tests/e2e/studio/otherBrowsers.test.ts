import type { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { openStudio } from '../openStudio'
import { useSite } from '../useSite'

const site = useSite()

/** Opens the studio in a browser that lacks something from before its page loads. */
async function openWithout(lacking: () => void): Promise<Page> {
  const page = await site.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(lacking)
  await openStudio(page, site.url)
  return page
}

/** The pixels of the first card of a project with a picture and an emoji, as it is saved. */
async function savedPixels(page: Page): Promise<Buffer> {
  await page.getByRole('textbox', { name: 'Text of post 1', exact: true }).fill('# A picture 🧑‍🚀\n\nand `code` beside it')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add a picture to post 1', exact: true }).click()
  const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#00a040' } }).png().toBuffer()
  await (await chooser).setFiles({ name: 'green.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('textbox', { name: /^Alt text of picture 2/ }).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save card', exact: true }).click()
  return await sharp(readFileSync(await (await download).path())).removeAlpha().raw().toBuffer()
}

it('without OffscreenCanvas, as in older Safaris, a card is saved with the same pixels', async () => {
  const known = await openWithout(() => {})
  const expected = await savedPixels(known)
  await known.close()
  const older = await openWithout(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'))
  expect(await older.evaluate(() => 'OffscreenCanvas' in globalThis)).toBe(false)
  const found = await savedPixels(older)
  await older.close()
  expect(found.length).toBe(1080 * 1350 * 3)
  expect(found.equals(expected)).toBe(true)
})

it('for somebody who saves data, nothing is fetched that no card needs', async () => {
  const page = await openWithout(() => {})
  await page.waitForFunction(() => performance.getEntriesByName('studio-complete').length > 0)
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  expect(fetched).toContain('/studio/fonts/Inter-Regular.ttf')
  expect(fetched.filter(name => /source-serif|1f5-sequences/.test(name))).toEqual([])
  await page.close()
})

it('without field-sizing, as in Firefox, a post\'s field is as high as its text, and shrinks with it', async () => {
  const page = await openWithout(() => {
    const supports = CSS.supports.bind(CSS)
    CSS.supports = (...query: [string, string?]) => query[0] !== 'field-sizing' && supports(...query as [string, string])
  })
  await page.addStyleTag({ content: '.studio textarea { field-sizing: fixed !important; }' })
  const field = page.getByRole('textbox', { name: 'Text of post 1', exact: true })
  const height = () => field.evaluate(element => element.clientHeight)
  const hidden = () => field.evaluate(element => element.scrollHeight - element.clientHeight)
  await field.fill(Array.from({ length: 9 }, (_, line) => `Line ${line + 1}`).join('\n'))
  await expect.poll(height).toBeGreaterThan(9 * 20)
  expect(await hidden()).toBe(0)
  await field.fill('One line')
  await expect.poll(height).toBeLessThan(4 * 24)
  await page.close()
})
