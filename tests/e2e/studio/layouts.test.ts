import { expect, it } from 'vitest'
import { axe } from '../axe'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, card, button, menu, pixels, saved } = studio
const layout = (name: string) => studio.page.getByRole('radio', { name: new RegExp(`^${name}(?::|$)`) })
const thread = async () => JSON.parse((await saved(() => menu('Save the thread for the command'))).data.toString()) as { layout?: string, cover?: unknown, outro?: unknown, posts: { layout?: string }[] }

async function expectNothingSerious(part: string): Promise<void> {
  const { violations } = await axe(studio.page).include(part).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
}

it('a layout of one post is chosen with the keys among pictures of it, and written into its text', async () => {
  await button('Layout of post 2').click()
  const sheet = studio.page.getByRole('dialog', { name: 'Layout of post 2' })
  // As all, post, cover and quote are drawn, and no two of the last three are one picture.
  await expect.poll(() => sheet.locator('.card').count()).toBeGreaterThanOrEqual(4)
  const drawn = await Promise.all(['Post', 'Cover', 'Quote'].map(async name => (await sheet.locator('label', { has: layout(name) }).locator('.picture').screenshot()).toString('base64')))
  expect(new Set(drawn).size).toBe(3)
  await expectNothingSerious('dialog')
  const text = await post(2).inputValue()
  await layout('As all').focus()
  await studio.page.keyboard.press('ArrowDown')
  await expect.poll(() => post(2).inputValue()).toBe(`<!-- layout: post -->\n\n${text}`)
  await studio.page.keyboard.press('ArrowDown')
  await expect.poll(() => post(2).inputValue()).toBe(`<!-- layout: cover -->\n\n${text}`)
  await studio.page.keyboard.press('Escape')
  expect((await thread()).posts.map(post => post.layout).slice(0, 3)).toEqual([undefined, 'cover', undefined])
  const cover = await pixels()
  // Each choice is a step.
  await studio.page.keyboard.press('Control+z')
  await studio.page.keyboard.press('Control+z')
  await expect.poll(() => post(2).inputValue()).toBe(text)
  await expect.poll(async () => (await pixels()).equals(cover)).toBe(false)
})

it('the layout of all cards leaves a post its own, and fits a phone', async () => {
  await studio.page.setViewportSize({ width: 390, height: 844 })
  await button('Thread').click()
  await post(1).fill('<!-- layout: cover -->\n\nA title')
  await button('Look').click()
  await studio.page.locator('summary', { hasText: 'Layout' }).click()
  await layout('Quote').check()
  expect(await layout('Quote').isChecked()).toBe(true)
  await expectNothingSerious('.layout-choices')
  expect(await studio.page.evaluate(() => document.querySelector('.right')!.scrollWidth <= document.querySelector('.right')!.clientWidth)).toBe(true)
  await studio.page.getByRole('radio', { name: 'This post alone' }).check()
  expect(await layout('Cover').isChecked()).toBe(true)
  const { layout: ofAll, posts } = await thread()
  expect([ofAll, posts[0].layout, posts[1].layout]).toEqual(['quote', 'cover', undefined])
})

it('the phone preview is swiped with keys, buttons and the mouse, and leads back to the card that was seen', async () => {
  await studio.page.emulateMedia({ reducedMotion: 'reduce' })
  await studio.page.locator('body').press('p')
  const sheet = studio.page.getByRole('dialog', { name: 'Phone preview' })
  const seen = () => sheet.getByRole('status').getAttribute('aria-label')
  await expect.poll(seen).toBe('Card 1 of 11')
  await studio.page.keyboard.press('ArrowRight')
  await expect.poll(seen).toBe('Card 2 of 11')
  await sheet.getByRole('button', { name: 'Next card' }).click()
  await expect.poll(seen).toBe('Card 3 of 11')
  await expectNothingSerious('dialog')
  const row = sheet.getByRole('group')
  const box = (await row.boundingBox())!
  await studio.page.mouse.move(box.x + box.width * 0.9, box.y + 80)
  await studio.page.mouse.down()
  await studio.page.mouse.move(box.x + box.width * 0.2, box.y + 80, { steps: 8 })
  await studio.page.mouse.up()
  await expect.poll(seen).toBe('Card 4 of 11')
  // At rest, a card fills the row.
  await expect.poll(() => row.evaluate(element => element.scrollLeft % element.clientWidth)).toBe(0)
  await studio.page.keyboard.press('Escape')
  await studio.page.getByText('4 / 11').waitFor()
  expect(await card()).toMatch(/^Card 4\./)
})

it('a card that is dragged in the row takes all cards of its post along', async () => {
  await menu('New')
  await post(1).fill(`First. ${'A long post takes several cards. '.repeat(90)}`)
  await button('Add a post').click()
  await post(2).fill('Second.')
  const cards = studio.page.locator('.strip .slot')
  await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(3)
  const [from, to] = await Promise.all([cards.last().boundingBox(), cards.first().boundingBox()])
  await studio.page.mouse.move(from!.x + 30, from!.y + 30)
  await studio.page.mouse.down()
  await studio.page.mouse.move(to!.x + 60, to!.y + 30, { steps: 15 })
  let nudge = 0
  await expect.poll(async () => {
    await studio.page.mouse.move(to!.x + 10 + nudge++ % 2, to!.y + 30)
    return studio.page.locator('.strip .slot').first().evaluate(slot => slot.classList.contains('sortable-ghost'))
  }).toBe(true)
  await studio.page.mouse.up()
  await expect.poll(() => post(1).inputValue()).toBe('Second.')
  await expect.poll(card).toContain('Second.')
})

it('a cover and an outro are switched on and written', async () => {
  await studio.page.getByRole('switch', { name: 'Cover card' }).check()
  await studio.page.getByText('1 / 12').waitFor()
  await studio.page.getByRole('textbox', { name: 'Title of the cover', exact: true }).fill('A hook')
  await expect.poll(card).toBe('Card 1. A hook')
  await studio.page.getByRole('switch', { name: 'Outro card' }).check()
  await studio.page.getByText('13 / 13').waitFor()
  await studio.page.getByRole('textbox', { name: 'Link of the outro' }).fill('https://example.org')
  await expect.poll(card).toBe('Card 13. Thanks for reading\n\nexample.org')
  expect(await thread()).toMatchObject({ cover: { title: 'A hook' }, outro: { link: 'https://example.org' } })
  await expectNothingSerious('.left')
  // Off and on again, it says what it said.
  await studio.page.getByRole('switch', { name: 'Cover card' }).uncheck()
  await expect.poll(async () => (await thread()).cover).toBeUndefined()
  await studio.page.getByRole('switch', { name: 'Cover card' }).check()
  expect(await studio.page.getByRole('textbox', { name: 'Title of the cover', exact: true }).inputValue()).toBe('A hook')
  // The next thread has the outro of the brand, and no cover.
  await menu('New')
  expect(await studio.page.getByRole('switch', { name: 'Outro card' }).isChecked()).toBe(true)
  expect(await studio.page.getByRole('switch', { name: 'Cover card' }).isChecked()).toBe(false)
})
