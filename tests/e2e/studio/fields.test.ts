import { expect, it } from 'vitest'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()

it('a number field is followed while it is typed in, and settles what is out of range when its writer goes on', async () => {
  const slider = studio.page.getByRole('slider', { name: 'Font size', exact: true })
  const field = studio.page.getByRole('spinbutton', { name: 'Font size, number' })
  const before = await slider.inputValue()
  await field.focus()
  await studio.page.keyboard.press('Control+a')
  await studio.page.keyboard.type('3')
  // 3 is below what a card can have: it may become 30.
  expect([await slider.inputValue(), await field.inputValue()]).toEqual([before, '3'])
  await studio.page.keyboard.type('0')
  expect([await slider.inputValue(), await field.inputValue()]).toEqual(['30', '30'])
  await studio.page.keyboard.type('0')
  expect(await slider.inputValue()).toBe('30')
  await studio.page.keyboard.press('Tab')
  expect([await slider.inputValue(), await field.inputValue()]).toEqual(['48', '48'])
})

it('a decimal number can be typed digit by digit', async () => {
  const slider = studio.page.getByRole('slider', { name: 'Line height', exact: true })
  const field = studio.page.getByRole('spinbutton', { name: 'Line height, number' })
  await field.focus()
  await studio.page.keyboard.press('Control+a')
  await studio.page.keyboard.type('1.05')
  expect([await slider.inputValue(), await field.inputValue()]).toEqual(['1.05', '1.05'])
})

it('the angle follows what is typed, and turns on from 360', async () => {
  const dial = studio.page.getByRole('slider', { name: 'Angle', exact: true })
  const field = studio.page.getByRole('spinbutton', { name: 'Angle, number' })
  await field.fill('90')
  expect(await dial.getAttribute('aria-valuenow')).toBe('90')
  await field.fill('400')
  expect(await dial.getAttribute('aria-valuenow')).toBe('90')
  await field.press('Enter')
  expect([await dial.getAttribute('aria-valuenow'), await field.inputValue()]).toEqual(['40', '40'])
})

it('a font size that the canvas has no room for is told beside it, as long as it is so', async () => {
  const warning = studio.page.getByRole('status').filter({ hasText: 'the largest that fits' })
  await studio.page.getByRole('spinbutton', { name: 'Font size, number' }).fill('48')
  const padding = studio.page.getByRole('spinbutton', { name: 'Padding, number' })
  await padding.fill('100')
  await expect.poll(() => warning.textContent()).toContain('A font size of 48 px leaves no room')
  await padding.fill('40')
  await expect.poll(() => warning.count()).toBe(0)
})
