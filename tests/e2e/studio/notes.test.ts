import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runThreadeck } from '../../export/cli/runThreadeck'
import { testFolder } from '../../export/cli/testFolder'
import { dropFiles } from './dropFiles'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, card, menu, paste, saved } = studio
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

it('a thread that is saved as Markdown is the one that is saved for the command', async () => {
  await menu('New')
  await paste('---\ntitle: How caches work\nauthor: Ada\nhandle: "@ada"\ntheme: paper\n---\n\nFirst **bold** post with [a link](https://example.org)\n\n- one\n- two\n\n---\n\n<!-- layout: quote -->\n\n1/2 of it, \\# and `code`')
  await studio.page.getByText('1 / 2').waitFor()
  await expect.poll(card).toContain('First bold post')
  const markdown = await saved(() => menu('Save the thread as Markdown'))
  await studio.page.getByText('The thread is saved with its look.').waitFor()
  expect(markdown.name).toBe('how-caches-work.md')
  const json = await saved(() => menu('Save the thread for the command'))
  const folder = await testFolder({ 'thread.md': markdown.data, 'thread.json': json.data })
  const read = async (file: string) => JSON.parse((await runThreadeck(['thread', file, '--to', 'json'], { cwd: folder })).stdout) as unknown
  expect(await read('thread.md')).toEqual(await read('thread.json'))
  expect(markdown.data.toString()).toContain('theme: paper\n---\n\nFirst **bold** post with [a link]()')
})
