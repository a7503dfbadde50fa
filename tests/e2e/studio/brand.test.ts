import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { axe } from '../axe'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button, menu, saved } = studio
const field = (name: string) => studio.page.getByRole('textbox', { name, exact: true })
const logo = async () => ({ name: 'mark.png', mimeType: 'image/png', buffer: await sharp({ create: { width: 80, height: 40, channels: 3, background: '#00c000' } }).png().toBuffer() })
const openBrand = () => studio.page.locator('summary', { hasText: 'Brand' }).click()

it('a brand is remembered for the next thread, taken over by every theme, and saved for the command', async () => {
  await openBrand()
  await field('Name').fill('Acme')
  await field('Handle').fill('@acme')
  const chooser = studio.page.waitForEvent('filechooser')
  await studio.page.getByRole('group', { name: 'Logo' }).getByRole('button').click()
  await (await chooser).setFiles(await logo())
  await studio.page.getByRole('combobox', { name: 'Logo corner' }).selectOption('bottom-left')
  await field('Accent, code').fill('#c81e1e')
  await studio.page.keyboard.press('Enter')
  await studio.page.getByRole('combobox', { name: 'Usual layout' }).selectOption('quote')
  const { violations } = await axe(studio.page).include('.right').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])

  await menu('New')
  await button('midnight').click()
  expect(await field('Accent, brand, code').inputValue()).toBe('#c81e1e')
  expect(await field('Accent color, code').inputValue()).toBe('#c81e1e')
  expect(await field('Author\'s name').inputValue()).toBe('Acme')
  const { name, data } = await saved(() => button('Save the brand').click())
  expect(name).toBe('acme.brand.json')
  expect(JSON.parse(data.toString())).toMatchObject({ name: 'Acme', handle: '@acme', logo: 'mark.png', logoCorner: 'bottom-left', colors: { accent: '#c81e1e' }, theme: { base: 'midnight' }, layout: 'quote' })

  // The colour of the theme again.
  await button('Accent as the theme has it').click()
  await expect.poll(() => field('Accent color, code').inputValue()).toBe('#8fb4ff')
  await studio.page.keyboard.press('Control+z')
  await expect.poll(() => field('Accent color, code').inputValue()).toBe('#c81e1e')
})

it('a brand file is put on as one step, says what it lacks, and a wrong one changes nothing', async () => {
  await openBrand()
  const open = async (brand: unknown) => {
    const chooser = studio.page.waitForEvent('filechooser')
    await button('Open a brand …').click()
    await (await chooser).setFiles({ name: 'brand.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(brand)) })
  }
  await open({ name: 'Acme', logo: 'mark.png', colors: { card: '#fff4d6' }, theme: 'paper' })
  await studio.page.getByText('brand.json is a brand: it is on now. Undo takes it off. One picture is missing: drop it here.').waitFor()
  expect(await field('Name').inputValue()).toBe('Acme')
  expect(await field('Card color, code').inputValue()).toBe('#fff4d6')
  expect(await button('paper').getAttribute('aria-pressed')).toBe('true')
  await open({ name: 'Other', logoCorner: 'middle' })
  await studio.page.getByText('Expected logoCorner in brand.json to be top-left, top-right, bottom-left or bottom-right, but received "middle".').waitFor()
  expect(await field('Name').inputValue()).toBe('Acme')
  await studio.page.keyboard.press('Control+z')
  await expect.poll(() => field('Name').inputValue()).toBe('Threadeck')
})
