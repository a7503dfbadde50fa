import { expect, it } from 'vitest'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, card, menu } = studio
const page = '<p>A <b>cache</b> keeps <a href="https://example.org/words">words</a></p><ul><li>one</li><li>two</li></ul>'
const markdown = 'A **cache** keeps [words](https://example.org/words)\n\n- one\n- two'

/** Pastes into the element that has the focus, or into the page. */
async function paste(data: Readonly<Record<string, string>>): Promise<void> {
  await studio.page.evaluate((values) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(values))
      clipboardData.setData(type, value)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

it('formatted text arrives as Markdown where the caret is, as one step of undo, and what reads it is not fetched before', async () => {
  const readers = () => studio.page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /htmlMarkdown/.test(name)).length)
  await menu('New')
  await post(1).fill('Before after')
  await post(1).evaluate(area => (area as HTMLTextAreaElement).setSelectionRange(7, 7))
  expect(await readers()).toBe(0)
  await paste({ 'text/plain': 'A cache keeps words\none\ntwo', 'text/html': page })
  await expect.poll(() => post(1).inputValue()).toBe(`Before \n\n${markdown}\n\nafter`)
  expect(await readers()).toBeGreaterThan(0)
  await expect.poll(card).toContain('A cache keeps words')
  await studio.page.keyboard.press('Control+z')
  await expect.poll(() => post(1).inputValue()).toBe('Before after')
})

it('code of an editor is a code block, in one it is code, and an address makes a link of what is selected', async () => {
  const html = '<div style="font-family: Consolas, monospace;white-space: pre;"><div><span>a = 1</span></div><div>b()</div></div>'
  await menu('New')
  await post(1).focus()
  await paste({ 'text/plain': 'a = 1\nb()', 'text/html': html, 'vscode-editor-data': '{"mode":"python"}' })
  await expect.poll(() => post(1).inputValue()).toBe('```python\na = 1\nb()\n```')
  await post(1).fill('some words')
  await post(1).evaluate(area => (area as HTMLTextAreaElement).setSelectionRange(5, 10))
  await paste({ 'text/plain': 'https://example.org' })
  await expect.poll(() => post(1).inputValue()).toBe('some [words](https://example.org)')
})

it('a formatted thread becomes posts, in an empty post and where nobody writes', async () => {
  const thread = `${page}<hr><p>The <i>second</i> post</p>`
  await menu('New')
  await post(1).focus()
  await paste({ 'text/plain': 'A cache\n\nThe second post', 'text/html': thread })
  await expect.poll(() => post(2).inputValue()).toBe('The *second* post')
  expect(await post(1).inputValue()).toContain('A **cache** keeps')
  await menu('New')
  await studio.page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await paste({ 'text/plain': 'A cache\n\nThe second post', 'text/html': thread })
  await expect.poll(() => post(2).inputValue()).toBe('The *second* post')
})
