import sharp from 'sharp'
import { expect, it } from 'vitest'
import { openStudio } from '../openStudio'
import { watchPage } from '../watchPage'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage({ ownWindow: true, worker: true })
const { post, card, button, saved } = studio

it('goes on without a network once it is open', async () => {
  await studio.page.waitForFunction(() => performance.getEntriesByName('studio-complete').length > 0)
  await studio.context.setOffline(true)
  await studio.page.getByRole('combobox', { name: 'Font family' }).selectOption('Source Serif 4')
  await post(1).fill('Offline 🦊 → fine')
  await expect.poll(card).toContain('Offline 🦊 → fine')
  const image = await saved(() => button('Save card').click())
  expect((await sharp(image.data).metadata()).width).toBe(1080)
  await studio.context.setOffline(false)
})

it('opens again without a network, with what was made and every font', async () => {
  await post(1).fill('Made with a network')
  await studio.page.getByText('Kept in this browser').waitFor()
  await studio.page.waitForFunction(() => performance.getEntriesByName('studio-complete').length > 0)
  await studio.context.setOffline(true)
  await studio.page.reload()
  await studio.page.waitForFunction(() => performance.getEntriesByName('studio-first-preview').length > 0)
  expect(await post(1).inputValue()).toBe('Made with a network')
  await studio.page.getByRole('combobox', { name: 'Font family' }).selectOption('JetBrains Mono')
  await post(1).fill('Offline again 🦊')
  await expect.poll(card).toContain('Offline again 🦊')
  expect((await sharp((await saved(() => button('Save card').click())).data).metadata()).width).toBe(1080)
  await studio.context.setOffline(false)
})

it('does without what not every browser has: idle callbacks, locks, an address that is secure', async () => {
  const other = await studio.context.newPage()
  await other.addInitScript(() => {
    for (const name of ['requestIdleCallback', 'cancelIdleCallback'])
      Reflect.deleteProperty(window, name)
    Reflect.deleteProperty(Navigator.prototype, 'locks')
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID')
  })
  const bad = watchPage(other, new URL(studio.site.url).origin)
  await openStudio(other, studio.site.url)
  await other.getByRole('textbox', { name: 'Text of post 1', exact: true }).fill('Edited')
  await other.getByText('Kept in this browser').waitFor()
  expect(bad).toEqual([])
})
