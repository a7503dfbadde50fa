import type { CarouselManifest } from '../../../export/layout/manifest'
import { Buffer } from 'node:buffer'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, button, menu, paste, saved } = studio
const sheet = () => studio.page.getByRole('dialog', { name: 'Characters without a font' })

it('shows characters without a font in their post, on the card and in the strip', async () => {
  await menu('New')
  await paste('All letters here\n\n---\n\nOne 𓂀 and another 𓂀')
  await studio.page.getByText('1 / 2').waitFor()
  const warned = () => studio.page.locator('.post-editor').evaluateAll(posts => posts.map(post => post.querySelector('[aria-label="Characters without a font"]') !== null))
  await expect.poll(warned).toEqual([false, true])
  expect(await studio.page.locator('.sheet .square').count()).toBe(0)
  await button('Card 2, characters without a font').click()
  await expect.poll(() => studio.page.locator('.sheet .square').count()).toBe(2)
  const selection = () => post(2).evaluate(area => [(area as HTMLTextAreaElement).selectionStart, (area as HTMLTextAreaElement).selectionEnd])
  await button('𓂀 U+13080 → □').click()
  await expect.poll(selection).toEqual([4, 6])
  await button('𓂀 U+13080 → □').click()
  await expect.poll(selection).toEqual([19, 21])
  await post(2).fill('One and another')
  await expect.poll(warned).toEqual([false, false])
  await expect.poll(() => studio.page.locator('.sheet .square').count()).toBe(0)
})

it('tells of them before anything is saved, once, and shows where they are', async () => {
  await menu('New')
  await paste('All letters here\n\n---\n\nOne 𓂀 and Z\u0322\u033C')
  await studio.page.getByText('1 / 2').waitFor()
  const downloads: unknown[] = []
  studio.page.on('download', download => downloads.push(download))
  await studio.page.keyboard.press('Control+s')
  await sheet().getByText('𓂀 U+13080 → □').waitFor()
  await sheet().getByText('Z\u0322\u033C U+005A U+0322 U+033C → Z').waitFor()
  await sheet().getByRole('button', { name: 'Show it in post 2' }).click()
  await expect.poll(() => studio.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Text of post 2')
  await studio.page.getByText('2 / 2').waitFor()
  expect(downloads).toEqual([])

  // The first card has all its letters.
  await button('Card before').click()
  expect((await saved(() => button('Save card').click())).name).toBe('all-letters-here-01.png')

  await studio.page.keyboard.press('Control+s')
  await sheet().waitFor()
  const { data } = await saved(() => sheet().getByRole('button', { name: 'Go on' }).click())
  const { warnings } = JSON.parse(Buffer.from(unzipSync(data)['carousel.json']).toString()) as CarouselManifest
  expect(warnings.length).toBe(2)
  await saved(() => studio.page.keyboard.press('Control+s'))
  expect(await sheet().count()).toBe(0)

  await studio.page.getByRole('textbox', { name: 'Author\'s name' }).fill('𓃠')
  await studio.page.keyboard.press('Control+s')
  await sheet().getByText('The author\'s name').waitFor()
})
