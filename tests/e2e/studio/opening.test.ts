import type { GivenFile } from './dropFiles'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { dropFiles } from './dropFiles'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, card, button, menu } = studio
const posts = () => studio.page.getByRole('textbox', { name: /^Text of post/ })
const title = () => studio.page.getByRole('textbox', { name: 'Title', exact: true })
const text = (name: string, content: string, type = 'text/plain'): GivenFile => ({ name, type, content })

async function picture(name: string): Promise<GivenFile> {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer()
  return { name, type: 'image/png', content: Array.from(bytes) }
}

/** Pastes where nobody writes. */
function pasteOutside(pasted: string): Promise<void> {
  return studio.page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, pasted)
}

const drop = (selector: string, ...files: readonly GivenFile[]) => dropFiles(studio.page.locator(selector).first(), files)

describe('what is pasted where nobody writes', () => {
  it('is one more post, if it is one, and undo takes it out', async () => {
    await pasteOutside('hello')
    await studio.page.getByText('The pasted text is post 2. Undo takes it out.').waitFor()
    expect(await posts().count()).toBe(12)
    expect(await post(2).inputValue()).toBe('hello')
    await button('Undo').click()
    expect(await posts().count()).toBe(11)
    expect(await button('Undo').isDisabled()).toBe(true)
  })

  it('is opened, if it is a thread, as one step whose way back is named', async () => {
    await menu('New')
    await title().fill('Work of a week')
    await post(1).fill('Its words')
    await pasteOutside('1/2 One\n\n2/2 Two')
    await studio.page.getByText('Opened 2 posts. Undo brings “Work of a week” back; it is in File, Projects in this browser, too.').waitFor()
    expect(await post(2).inputValue()).toBe('Two')
    await studio.page.keyboard.press('Control+z')
    await studio.page.getByText('Back in “Work of a week”. Redo goes to the project after it.').waitFor()
    expect(await post(1).inputValue()).toBe('Its words')
    await studio.page.keyboard.press('Control+z')
    expect(await post(1).inputValue()).toBe('')
    await studio.page.keyboard.press('Control+Shift+z')
    await studio.page.keyboard.press('Control+Shift+z')
    await expect.poll(() => post(2).inputValue()).toBe('Two')
    // Both go on being projects of their own.
    await studio.page.keyboard.press('Control+z')
    await post(1).fill('Its words, more of them')
    await studio.page.getByText('Kept in this browser').waitFor()
    await studio.page.reload()
    await expect.poll(() => post(1).inputValue()).toBe('Its words, more of them')
    expect(await title().inputValue()).toBe('Work of a week')
  })
})

describe('a file that is dropped', () => {
  it('changes nothing, if it is no thread, and is told what it should be', async () => {
    const given = [
      text('page.html', '<!doctype html><h1>x</h1>', 'text/html'),
      text('table.csv', 'a,b\n1,2', 'text/csv'),
      text('list.json', '[1,2]', 'application/json'),
      text('page.txt', '<html><p>One\n---\nTwo'),
    ]
    for (const file of given) {
      await drop('.workspace', file)
      await studio.page.getByRole('alert').filter({ hasText: file.name === 'list.json' ? 'but received [1,2]' : `Expected ${file.name} to be a thread` }).waitFor()
    }
    await drop('.workspace', text('a.md', 'One'), text('b.md', 'Two'))
    await studio.page.getByRole('alert').filter({ hasText: 'Expected one thread or project at a time, but received a.md, b.md' }).waitFor()
    expect(await posts().count()).toBe(11)
    expect(await button('Undo').isDisabled()).toBe(true)
  })

  it('is put on, if it is a theme, and opened, if it is a project in whatever order', async () => {
    await drop('.workspace', text('brand.json', '{"base":"paper","card":{"padding":61}}', 'application/json'))
    await studio.page.getByText('brand.json is a theme: it is on now. Undo takes it off.').waitFor()
    expect(await studio.page.getByRole('slider', { name: 'Padding', exact: true }).inputValue()).toBe('61')
    expect(await posts().count()).toBe(11)
    const project = { format: 'png', size: 'square', theme: {}, posts: [{ pictures: [], text: 'From a file', id: 'a' }], author: { handle: '@a', name: 'A' }, title: 'Turned around' }
    await drop('.workspace', text('work.json', JSON.stringify({ project, threadeck: 1 }), 'application/json'))
    await studio.page.getByText('Opened the project “Turned around”.').waitFor()
    expect(await post(1).inputValue()).toBe('From a file')
  })

  it('may come with its pictures, in any order, also on a post', async () => {
    const thread = text('thread.md', 'One\n\n![A cache](img/cache.png)\n\n---\n\nTwo\n\n---\n\nThree')
    await drop('.workspace', await picture('3.png'), await picture('cache.png'), thread)
    await studio.page.getByText('2 of 2 pictures found their posts.').waitFor()
    expect(await posts().count()).toBe(3)
    expect(await studio.page.getByRole('textbox', { name: 'Alt text of picture 1 of post 1' }).inputValue()).toBe('A cache')
    expect(await studio.page.getByRole('textbox', { name: 'Alt text of picture 1 of post 3' }).count()).toBe(1)
    await menu('New')
    await expect.poll(() => posts().count()).toBe(1)
    await drop('.post-editor', await picture('cache.png'), thread)
    await studio.page.getByText('1 of 1 picture found its post.').waitFor()
    expect(await studio.page.locator('.missing, .missing-pictures').count()).toBe(0)
    await expect.poll(card).toContain('[Picture: A cache]')
  })
})

it('pictures that an import lacks are marked on their posts until they are supplied', async () => {
  await pasteOutside('A\n@a\nOne\nThread image 1\nA\n@a\nTwo\nA\n@a\nThree\nThread image 1\nThread image 2')
  await studio.page.getByText('3 pictures of posts 1, 3 are missing.').waitFor()
  expect(await studio.page.locator('.post-editor').nth(0).getByText('A picture is missing').count()).toBe(1)
  expect(await studio.page.locator('.post-editor').nth(1).getByText('A picture is missing').count()).toBe(0)
  expect(await studio.page.locator('.post-editor').nth(2).getByText('A picture is missing').count()).toBe(2)
  // They outlive a reload.
  await studio.page.getByText('Kept in this browser').waitFor()
  await studio.page.reload()
  await studio.page.getByText('3 pictures of posts 1, 3 are missing.').waitFor()
  const chooser = studio.page.waitForEvent('filechooser')
  await button('Choose missing picture 1 of post 3').click()
  const { content } = await picture('any.png')
  await (await chooser).setFiles({ name: 'any.png', mimeType: 'image/png', buffer: Buffer.from(content as number[]) })
  await studio.page.getByText('2 pictures of posts 1, 3 are missing.').waitFor()
  await button('Do without missing picture 1 of post 3').click()
  await studio.page.getByText('A picture of post 1 is missing.').waitFor()
  await drop('.workspace', await picture('1.png'))
  await expect.poll(() => studio.page.getByText('missing').count()).toBe(0)
})

it('author and look that were used last begin the next thread, also after a reload', async () => {
  await studio.page.getByRole('textbox', { name: 'Author\'s name' }).fill('Ada Lovelace')
  await studio.page.getByRole('textbox', { name: 'Author\'s handle' }).fill('@ada')
  const chooser = studio.page.waitForEvent('filechooser')
  await button('Add a picture of the author').click()
  const { content } = await picture('ada.png')
  await (await chooser).setFiles({ name: 'ada.png', mimeType: 'image/png', buffer: Buffer.from(content as number[]) })
  await button('Remove the author\'s picture').waitFor()
  await button('midnight').click()
  await studio.page.getByText('Kept in this browser').waitFor()
  await menu('New')
  const check = async () => {
    await expect.poll(() => studio.page.getByRole('textbox', { name: 'Author\'s name' }).inputValue()).toBe('Ada Lovelace')
    expect(await studio.page.getByRole('textbox', { name: 'Author\'s handle' }).inputValue()).toBe('@ada')
    expect(await studio.page.locator('.avatar img').count()).toBe(1)
    expect(await button('midnight').getAttribute('aria-pressed')).toBe('true')
  }
  await check()
  await studio.page.reload()
  await menu('New')
  await check()
  await pasteOutside('One\n---\nTwo')
  await expect.poll(() => posts().count()).toBe(2)
  await check()
  // A thread that says who wrote it keeps its author.
  await pasteOutside('---\nauthor: Grace\n---\nOne\n\n---\n\nTwo')
  await expect.poll(() => studio.page.getByRole('textbox', { name: 'Author\'s name' }).inputValue()).toBe('Grace')
})
