import sharp from 'sharp'
import { expect, it } from 'vitest'
import { axe } from '../axe'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button, menu } = studio
const focused = () => studio.page.evaluate(() => document.activeElement?.textContent?.trim())
const isOpen = () => studio.page.locator('.menu[open]').count().then(count => count === 1)

it('the file menu is walked with the arrow keys and by first letters, and gives the focus back', async () => {
  await studio.page.locator('.menu summary').focus()
  await studio.page.keyboard.press('ArrowDown')
  expect([await isOpen(), await focused()]).toEqual([true, 'New'])
  await studio.page.keyboard.press('ArrowUp')
  expect(await focused()).toBe('Pack for platforms …')
  await studio.page.keyboard.press('Home')
  await studio.page.keyboard.press('s')
  expect(await focused()).toBe('Save the project')
  await studio.page.keyboard.press('Escape')
  expect([await isOpen(), await focused()]).toEqual([false, 'File'])
  await studio.page.keyboard.press('ArrowUp')
  await studio.page.keyboard.press('ArrowDown')
  await studio.page.keyboard.press('Enter')
  await studio.page.getByText('1 / 1').waitFor()
  expect([await isOpen(), await focused()]).toEqual([false, 'File'])
})

it('the file menu closes when the focus goes on', async () => {
  await studio.page.locator('.menu summary').focus()
  await studio.page.keyboard.press('ArrowUp')
  await studio.page.keyboard.press('Tab')
  await expect.poll(isOpen).toBe(false)
})

it('only the newest message shows', async () => {
  const messages = studio.page.locator('.messages p')
  const put = (name: string) => studio.page.locator('.workspace').evaluate((area, name) => {
    const data = new DataTransfer()
    data.items.add(new File(['no picture'], name, { type: 'image/png' }))
    area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, name)
  await button('Copy card').click()
  await messages.getByText('Card 1 is in the clipboard.').waitFor()
  await put('broken.png')
  await messages.getByText('Expected broken.png to be a picture').waitFor()
  expect(await messages.count()).toBe(1)
  await put('torn.png')
  await messages.getByText('Expected torn.png to be a picture').waitFor()
  expect(await messages.count()).toBe(1)
  await menu('New')
  await expect.poll(() => messages.allTextContents().then(texts => texts.filter(text => text.includes('Expected')))).toEqual([])
})

it('every landmark has a name, or is the only one of its kind', async () => {
  const { violations } = await axe(studio.page).withRules(['landmark-unique', 'landmark-no-duplicate-main', 'landmark-complementary-is-top-level', 'region']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' ')}`)).toEqual([])
})

it('cards are as large as a platform asks, or as somebody says, at one to three times', async () => {
  const size = studio.page.getByRole('combobox', { name: 'Size' })
  const aspect = async () => {
    const { width, height } = (await studio.preview().boundingBox())!
    return Math.round(width / height * 100) / 100
  }
  const savedSize = async () => {
    const { width, height } = await sharp((await studio.saved(() => button('Save card').click())).data).metadata()
    return [width, height]
  }
  await size.selectOption('pinterest')
  await expect.poll(aspect).toBe(0.67)
  await size.selectOption('a size of your own')
  await studio.page.getByRole('spinbutton', { name: 'Width, pixels' }).fill('900')
  await studio.page.getByRole('spinbutton', { name: 'Height, pixels' }).fill('600')
  await expect.poll(aspect).toBe(1.5)
  await studio.page.getByRole('combobox', { name: 'Pixel ratio' }).selectOption('3x · 1350×900')
  expect(await savedSize()).toEqual([1350, 900])
  await studio.page.getByRole('combobox', { name: 'Pixel ratio' }).selectOption('1x · 450×300')
  expect(await savedSize()).toEqual([450, 300])
  expect((await axe(studio.page).analyze()).violations).toEqual([])
})
