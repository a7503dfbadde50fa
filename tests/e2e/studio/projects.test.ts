import sharp from 'sharp'
import { expect, it } from 'vitest'
import { openStudio } from '../openStudio'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, card, button, menu, saved, openAnew } = studio

it('work survives a reload in the middle of a word', async () => {
  await menu('New')
  await post(1).pressSequentially('Half a sen')
  await studio.page.reload()
  await expect.poll(() => post(1).inputValue()).toBe('Half a sen')
})

it('work survives a crash after a single edit', async () => {
  await studio.page.getByRole('slider', { name: 'Padding', exact: true }).fill('52')
  await studio.page.getByText('Keeping …').waitFor()
  await studio.page.getByText('Kept in this browser').waitFor()
  // The first page is never left: nothing but what it has kept can come back.
  const other = await studio.context.newPage()
  await openStudio(other, studio.site.url)
  expect(await other.getByRole('slider', { name: 'Padding', exact: true }).inputValue()).toBe('52')
})

it('a project is a copy in a second window, so that neither overwrites the other', async () => {
  await menu('New')
  await post(1).fill('In the first window')
  await studio.page.getByText('Kept in this browser').waitFor()
  const other = await studio.context.newPage()
  await openStudio(other, studio.site.url)
  await other.getByText('is open in another window: this is a copy of it').waitFor()
  const theirs = other.getByRole('textbox', { name: 'Text of post 1', exact: true })
  await theirs.fill('In the second window')
  await other.getByText('Kept in this browser').waitFor()
  await post(1).fill('Still in the first window')
  await studio.page.getByText('Kept in this browser').waitFor()
  await menu('Projects in this browser …')
  const sheet = studio.page.getByRole('dialog', { name: 'Projects' })
  await sheet.getByText('In the second window').waitFor()
  await sheet.getByText('Still in the first window').waitFor()
})

it('the last project opens again, not one that was left before it', async () => {
  await menu('New')
  await post(1).fill('Left before')
  await studio.page.reload()
  await expect.poll(() => post(1).inputValue()).toBe('Left before')
  await menu('New')
  await post(1).fill('Made last')
  await studio.page.getByText('Kept in this browser').waitFor()
  await openAnew()
  expect(await post(1).inputValue()).toBe('Made last')
})

it('a project that the browser keeps and nobody can read is passed over', async () => {
  await menu('New')
  await post(1).fill('Good')
  await studio.page.getByText('Kept in this browser').waitFor()
  await studio.page.evaluate(() => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('threadeck-studio')
    opening.onsuccess = () => {
      const store = opening.result.transaction('projects', 'readwrite').objectStore('projects')
      store.put({ id: 'broken', project: { posts: 7 }, changed: 1e15 }, 'broken').onsuccess = () => resolve()
    }
    opening.onerror = () => reject(opening.error)
    localStorage.setItem('threadeck-studio-last', 'broken')
  }))
  await studio.page.reload()
  await studio.page.getByText('1 / 11').waitFor()
  await menu('Projects in this browser …')
  const sheet = studio.page.getByRole('dialog', { name: 'Projects' })
  await sheet.getByText('Good').waitFor()
  expect(await sheet.getByRole('listitem').count()).toBe(1)
})

it('a project travels in a link, and a broken link changes nothing', async () => {
  await menu('New')
  await post(1).fill('Shared **words** 🚀')
  await studio.page.getByRole('slider', { name: 'Padding', exact: true }).fill('52')
  await menu('Copy a link to it')
  await expect.poll(() => studio.page.evaluate(() => navigator.clipboard.readText())).toContain('#/studio?p=v1.')
  const link = await studio.page.evaluate(() => navigator.clipboard.readText())

  const other = await studio.site.newContext()
  const theirs = await other.newPage()
  await openStudio(theirs, studio.site.url, new URL(link).hash)
  expect(await theirs.getByRole('textbox', { name: 'Text of post 1', exact: true }).inputValue()).toBe('Shared **words** 🚀')
  expect(await theirs.getByRole('slider', { name: 'Padding', exact: true }).inputValue()).toBe('52')
  await theirs.getByText('Kept in this browser').waitFor()
  // Opened again, in the same window and in a new one, it is still one project.
  await theirs.evaluate(hash => location.hash = hash, new URL(link).hash)
  await theirs.getByText('The link holds this very project.').waitFor()
  await theirs.close()
  const again = await other.newPage()
  await openStudio(again, studio.site.url, new URL(link).hash)
  await again.locator('.menu summary').click()
  await again.getByRole('button', { name: 'Projects in this browser …' }).click()
  await again.getByRole('dialog', { name: 'Projects' }).getByText('Shared **words**').waitFor()
  expect(await again.getByRole('dialog', { name: 'Projects' }).getByRole('listitem').count()).toBe(1)
  await other.close()

  await studio.page.goto(`${studio.site.url}#/1`)
  await openStudio(studio.page, studio.site.url, `${new URL(link).hash.slice(0, -30)}`)
  await studio.page.getByRole('alert').filter({ hasText: 'Expected the link to be' }).waitFor()
  expect(await post(1).inputValue()).toBe('Shared **words** 🚀')
})

it('a project is one of several projects that the browser keeps, each as it was left', async () => {
  await menu('New')
  await studio.page.getByRole('textbox', { name: 'Title', exact: true }).fill('First of two')
  await post(1).fill('Words of the first')
  await menu('New')
  await studio.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Second of two')
  await post(1).fill('Words of the second')
  await studio.page.getByText('Kept in this browser').waitFor()
  await menu('Projects in this browser …')
  const sheet = studio.page.getByRole('dialog', { name: 'Projects' })
  // The sample that was there at first was never edited: it is not kept.
  await sheet.getByRole('button', { name: 'Delete', exact: false }).first().waitFor()
  expect(await sheet.getByRole('listitem').count()).toBe(2)
  await sheet.getByRole('button', { name: 'First of two' }).first().click()
  await expect.poll(() => post(1).inputValue()).toBe('Words of the first')
  await menu('Projects in this browser …')
  await sheet.getByRole('button', { name: 'Delete Second of two', exact: true }).click()
  await sheet.getByText('Delete for good').click()
  await expect.poll(() => sheet.getByRole('button', { name: /^Second of two/ }).count()).toBe(0)
  expect(await sheet.getByRole('button', { name: 'Delete First of two', exact: true }).isDisabled()).toBe(true)
  await studio.page.keyboard.press('Escape')
  expect(await sheet.count()).toBe(0)
})

it('work is saved and opened as a project, pictures included', async () => {
  await menu('New')
  await post(1).fill('With a picture')
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer()
  await post(1).evaluate((area, bytes) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(bytes)], 'red.png', { type: 'image/png' }))
    area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, Array.from(picture))
  await studio.page.getByRole('textbox', { name: 'Alt text of picture 1 of post 1' }).fill('A red field')
  await expect.poll(card).toContain('[Picture: A red field]')
  const project = await saved(() => menu('Save the project'))
  expect(project.name).toMatch(/\.threadeck$/)
  await menu('New')
  await expect.poll(() => post(1).inputValue()).toBe('')
  const [chooser] = await Promise.all([studio.page.waitForEvent('filechooser'), menu('Open a thread or a project …')])
  await chooser.setFiles({ name: project.name, mimeType: 'application/json', buffer: project.data })
  await expect.poll(card).toContain('[Picture: A red field]')
  const image = await saved(() => button('Save card').click())
  const { channels } = await sharp(image.data).stats()
  expect(channels[0].max).toBe(255)
})
