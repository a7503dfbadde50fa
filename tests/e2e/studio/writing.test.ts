import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe } from '../axe'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, card, button, menu } = studio
const select = (field: Locator, start: number, end: number) => field.evaluate((area, range) => (area as HTMLTextAreaElement).setSelectionRange(...range), [start, end] as [number, number])
function selected() {
  return studio.page.evaluate(() => {
    const area = document.activeElement as HTMLTextAreaElement
    return area.value.slice(area.selectionStart, area.selectionEnd)
  })
}
const focused = () => studio.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

describe('the bar above the posts', () => {
  it('formats what is selected by a press or by keys, as one step of undo, and shows what it has', async () => {
    await menu('New')
    await post(1).fill('A cache keeps words.')
    await select(post(1), 2, 7)
    await button('Bold').click()
    expect(await post(1).inputValue()).toBe('A **cache** keeps words.')
    expect(await selected()).toBe('cache')
    await expect.poll(() => button('Bold').getAttribute('aria-pressed')).toBe('true')
    await studio.page.keyboard.press('Control+i')
    expect(await post(1).inputValue()).toBe('A ***cache*** keeps words.')
    await studio.page.keyboard.press('Control+z')
    await expect.poll(() => post(1).inputValue()).toBe('A **cache** keeps words.')
    await studio.page.keyboard.press('Control+z')
    await expect.poll(() => post(1).inputValue()).toBe('A cache keeps words.')
    await expect.poll(() => button('Bold').getAttribute('aria-pressed')).toBe('false')
    await button('Heading').click()
    expect(await post(1).inputValue()).toBe('# A cache keeps words.')
    await expect.poll(card).toContain('A cache keeps words.')
  })

  it('is one stop of the keyboard, reached from a post, and Escape goes back to where one wrote', async () => {
    await menu('New')
    await post(1).fill('one two')
    await select(post(1), 4, 7)
    await studio.page.keyboard.press('Alt+F10')
    expect(await focused()).toBe('Bold')
    await studio.page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Italic')
    await studio.page.keyboard.press('End')
    expect(await focused()).toBe('Formula')
    expect(await studio.page.locator('.format-bar button[tabindex="0"]').count()).toBe(1)
    await studio.page.keyboard.press('Escape')
    expect(await focused()).toBe('Text of post 1')
    expect(await selected()).toBe('two')
    await studio.page.keyboard.press('Alt+F10')
    await studio.page.keyboard.press('Home')
    await studio.page.keyboard.press('Enter')
    expect(await post(1).inputValue()).toBe('one **two**')
    expect(await focused()).toBe('Text of post 1')
  })

  it.each(['light', 'dark'] as const)('has nothing that axe finds serious, under %s', async (colorScheme) => {
    await studio.page.emulateMedia({ colorScheme })
    await post(1).focus()
    const { violations } = await axe(studio.page).include('.left').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
  })
})

it('a list goes on by itself, Tab indents in it, and Escape and then Tab leaves the field', async () => {
  await menu('New')
  await post(1).focus()
  await studio.page.keyboard.type('1. one')
  await studio.page.keyboard.press('Enter')
  await studio.page.keyboard.type('two')
  await studio.page.keyboard.press('Tab')
  await studio.page.keyboard.press('Enter')
  await studio.page.keyboard.press('Shift+Tab')
  await studio.page.keyboard.type('three')
  expect(await post(1).inputValue()).toBe('1. one\n   1. two\n2. three')
  await studio.page.keyboard.press('Enter')
  await studio.page.keyboard.press('Enter')
  await studio.page.keyboard.type('after')
  expect(await post(1).inputValue()).toBe('1. one\n   1. two\n2. three\n\nafter')
  await studio.page.keyboard.press('ArrowUp')
  await studio.page.keyboard.press('ArrowUp')
  await studio.page.keyboard.press('Escape')
  await studio.page.keyboard.press('Tab')
  expect(await focused()).not.toBe('Text of post 1')
})
