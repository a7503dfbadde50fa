import sharp from 'sharp'
import { expect, it } from 'vitest'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, card, button, menu, paste, saved } = studio

it('writes, splits, joins, moves, duplicates and deletes posts with the keyboard alone', async () => {
  await menu('New')
  await post(1).focus()
  await studio.page.keyboard.type('First words.')
  await studio.page.keyboard.press('Enter')
  await studio.page.keyboard.press('Enter')
  await studio.page.keyboard.type('Second words.')
  for (let press = 0; press < 'Second words.'.length; press++)
    await studio.page.keyboard.press('ArrowLeft')
  await studio.page.keyboard.press('Control+Enter')
  await expect.poll(() => post(2).inputValue()).toBe('Second words.')
  expect(await post(1).inputValue()).toBe('First words.')
  await post(2).focus()
  await studio.page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => post(1).inputValue()).toBe('Second words.')
  await button('Duplicate post 1').press('Enter')
  await expect.poll(() => studio.page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(3)
  await button('Join post 2 with the next').press('Enter')
  await expect.poll(() => post(2).inputValue()).toBe('Second words.\n\nFirst words.')
  await button('Delete post 1').press('Enter')
  await expect.poll(() => studio.page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(1)
  // Each of the last three is undone alone, however quickly they followed one another; then all is done again.
  await studio.page.keyboard.press('Control+z')
  await expect.poll(() => studio.page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(2)
  await studio.page.keyboard.press('Control+z')
  await expect.poll(() => studio.page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(3)
  await studio.page.keyboard.press('Control+z')
  await expect.poll(() => post(1).inputValue()).toBe('Second words.')
  for (let press = 0; press < 3; press++)
    await studio.page.keyboard.press('Control+Shift+z')
  await expect.poll(() => studio.page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(1)
  expect(await post(1).inputValue()).toBe('Second words.\n\nFirst words.')
})

it('puts the focus where writing goes on, and leaves it on what was pressed', async () => {
  await menu('New')
  const focused = () => studio.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await post(1).fill('One two')
  await studio.page.keyboard.press('Control+Enter')
  await expect.poll(focused).toBe('Text of post 2')
  await studio.page.keyboard.type('Three')
  await button('Add a post').press('Enter')
  await expect.poll(focused).toBe('Text of post 3')
  await button('Move post 3 up').press('Enter')
  await expect.poll(focused).toBe('Move post 2 up')
  await studio.page.keyboard.press('Enter')
  await expect.poll(() => post(1).inputValue()).toBe('')
  await button('Delete post 1').press('Enter')
  await expect.poll(focused).toBe('Text of post 1')
  expect(await post(1).inputValue()).toBe('One two')
})

it('posts are put in another order with the mouse', async () => {
  await menu('New')
  await paste('First\n\n---\n\nSecond\n\n---\n\nThird')
  await studio.page.getByText('1 / 3').waitFor()
  const grip = (number: number) => studio.page.locator('.grip').nth(number - 1)
  const from = (await grip(1).boundingBox())!
  const to = (await grip(3).boundingBox())!
  await studio.page.mouse.move(from.x + 6, from.y + 6)
  await studio.page.mouse.down()
  await studio.page.mouse.move(to.x + 6, to.y + 6, { steps: 15 })
  // The others make room while the pointer moves on; while they move, it is not asked where it is.
  const texts = () => studio.page.getByRole('textbox', { name: /^Text of post/ }).evaluateAll(areas => areas.map(area => (area as HTMLTextAreaElement).value))
  let nudge = 0
  await expect.poll(async () => {
    await studio.page.mouse.move(to.x + 6, to.y + 40 + nudge++ % 2)
    return (await texts()).slice(0, 3)
  }).toEqual(['Second', 'Third', 'First'])
  await studio.page.mouse.up()
  await expect.poll(() => post(3).inputValue()).toBe('First')
  expect([await post(1).inputValue(), await post(2).inputValue()]).toEqual(['Second', 'Third'])
  // The card of the post that was moved is still the one that is looked at.
  await studio.page.getByText('3 / 3').waitFor()
})

it('a line of dashes parts a post when the writer goes on', async () => {
  await menu('New')
  await post(1).fill('One\n\n---\n\nTwo')
  await expect.poll(card).toContain('One')
  await studio.page.getByText('1 / 2').waitFor()
  await post(1).blur()
  await expect.poll(() => post(2).inputValue()).toBe('Two')
})

it('the panel keeps to its column, whatever is written', async () => {
  await menu('New')
  await post(1).fill(`https://example.org/${'a-very-long-path/'.repeat(12)}`)
  const panel = studio.page.locator('.left')
  expect(await panel.evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0)
})

it('a thread takes the pictures that its text names, and says which it lacks', async () => {
  await menu('New')
  await paste('First\n\n![A cache](cache.png)\n\n---\n\nSecond')
  await studio.page.getByText('A picture of post 1 is missing.').waitFor()
  await button('Choose the missing picture cache.png of post 1').waitFor()
  const bytes = Array.from(await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer())
  const dropped = (name: string, content: readonly number[]) => studio.page.locator('.workspace').evaluate((area, [name, content]) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(content as number[])], name as string, { type: 'image/png' }))
    area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, [name, content] as const)
  await dropped('cache.png', bytes.slice(0, 40))
  await studio.page.getByText('Expected cache.png to be a picture that can be read, but it is damaged').waitFor()
  await dropped('cache.png', bytes)
  await studio.page.getByText('cache.png is where the text names it.').waitFor()
  expect(await studio.page.getByRole('textbox', { name: /^Alt text of picture/ }).count()).toBe(1)
  const project = await saved(() => menu('Save the project'))
  expect(project.data.toString()).toContain('"cache.png": "data:image/png')
  await button('Remove picture 1 of post 1').click()
  expect((await saved(() => menu('Save the project'))).data.toString()).not.toContain('data:image')
})

it('puts a figure of the engine on a card, with its options', async () => {
  await menu('New')
  await post(1).fill('A figure')
  await button('Add a figure to post 1').click()
  const sheet = studio.page.getByRole('dialog', { name: 'Figures' })
  await sheet.getByRole('button', { name: /score matrix of a longer text/ }).click()
  await sheet.getByRole('textbox', { name: 'times' }).fill('500')
  await sheet.getByText('Expected times to be a whole number from 1 to 256, but received 500.').waitFor()
  expect(await button('Put it on the card').isDisabled()).toBe(true)
  await sheet.getByRole('textbox', { name: 'times' }).fill('5')
  await button('Put it on the card').click()
  await expect.poll(card).toContain('A text 5 times as long')
  // Its options can be changed where it is.
  await button('Options of picture 1 of post 1').click()
  expect(await sheet.getByRole('textbox', { name: 'times' }).inputValue()).toBe('5')
  await sheet.getByRole('textbox', { name: 'times' }).fill('6')
  await button('Change the figure').click()
  await expect.poll(card).toContain('A text 6 times as long')
  expect(await card()).not.toContain('A text 5 times as long')
})

it('text that looks like markup is text', async () => {
  await menu('New')
  await post(1).fill('<img src=x onerror="window.hacked=true"><script>window.hacked=true</script> **bold**')
  await expect.poll(card).toContain('<script>')
  expect(await studio.page.evaluate(() => 'hacked' in window)).toBe(false)
})
