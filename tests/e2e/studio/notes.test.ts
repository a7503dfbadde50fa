import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dropFiles } from './dropFiles'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, menu } = studio
const fixture = (name: string) => readFileSync(`tests/export/thread/fixtures/${name}`, 'utf8')
const drop = (name: string) => dropFiles(studio.page.locator('.workspace').first(), [{ name, type: '', content: fixture(name) }])

it('a document of Google Docs that is dropped has the pictures that are inside it', async () => {
  await menu('New')
  await drop('google-docs.md')
  await studio.page.getByText('Opened 3 posts.').waitFor()
  expect(await post(1).inputValue()).toBe('# How caches work\n\nA cache keeps what was used **last**. It costs little - and saves much!\nThe second line of the paragraph.')
  const picture = studio.page.locator('img[src^="data:image/png;base64,iVBORw0KGgo"]').first()
  await picture.waitFor()
  expect(await studio.page.getByText(/missing/).count()).toBe(0)
})

it.each([
  ['obsidian.md', 'Opened 3 posts.', 'Embedded notes are not in the file and were left out: Other note.'],
  ['notion.md', 'Opened 3 posts.', 'Properties of the page were left out: Status, Tags.'],
  ['typefully.json', 'Opened 2 posts.', ''],
])('%s that is dropped is a thread, and what was left out is named', async (name, opened, told) => {
  await menu('New')
  await drop(name)
  const message = studio.page.getByText(opened)
  await message.waitFor()
  expect(await message.textContent()).toContain(told)
})
