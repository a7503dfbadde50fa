import { expect, it } from 'vitest'
import { axe } from '../axe'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button } = studio
const size = (name: string) => studio.page.getByRole('combobox', { name: 'Size' }).selectOption(name)

it('guides show over the card what an app covers or cuts off of it, and are never saved', async () => {
  const label = studio.page.locator('.stage').getByText(/^(?:Covered|Cut off) by/)
  await size('story')
  await expect.poll(studio.card).toContain('How language models')
  const save = async () => (await studio.saved(() => button('Save card').click())).data
  const plain = await studio.pixels()
  const before = await save()
  await studio.page.keyboard.press('g')
  await expect.poll(() => label.allTextContents().then(texts => texts.map(text => text.trim()))).toEqual(['Covered by the bars of a story'])
  expect((await studio.pixels()).equals(plain)).toBe(false)
  expect((await save()).equals(before)).toBe(true)
  expect((await axe(studio.page).analyze()).violations).toEqual([])

  // A grid shows first cards alone.
  await size('square')
  await expect.poll(() => label.allTextContents().then(texts => texts.join().trim())).toBe('Cut off by Instagram\'s profile grid')
  await studio.page.keyboard.press('j')
  await expect.poll(() => label.count()).toBe(0)

  await size('bluesky')
  await expect.poll(() => button('Guides').isDisabled()).toBe(true)
  await size('story')
  await label.waitFor()
  await button('Guides').click()
  await expect.poll(() => label.count()).toBe(0)
})
