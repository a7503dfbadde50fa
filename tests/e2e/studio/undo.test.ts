import { describe, expect, it } from 'vitest'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, button, menu } = studio

describe('undo', () => {
  it('goes no further back than the project that is open', async () => {
    await menu('New')
    await post(1).fill('Mine alone')
    await studio.page.getByText('Kept in this browser').waitFor()
    await studio.page.reload()
    await expect.poll(() => post(1).inputValue()).toBe('Mine alone')
    expect(await button('Undo').isDisabled()).toBe(true)
    const padding = studio.page.getByRole('slider', { name: 'Padding', exact: true })
    const initial = await padding.inputValue()
    await padding.fill('70')
    await button('Undo').click()
    expect(await padding.inputValue()).toBe(initial)
    expect(await post(1).inputValue()).toBe('Mine alone')
    expect(await button('Undo').isDisabled()).toBe(true)
  })

  it('takes back what was typed after the field was left, and redo brings it again', async () => {
    await menu('New')
    await post(1).fill('Typed')
    await button('Undo').click()
    expect(await post(1).inputValue()).toBe('')
    await post(1).focus()
    await post(1).blur()
    await button('Redo').click()
    expect(await post(1).inputValue()).toBe('Typed')
  })

  it('takes two themes that were chosen at once back one by one', async () => {
    const chosen = (name: string) => button(name).getAttribute('aria-pressed')
    await button('midnight').click()
    await button('paper').click()
    await studio.page.keyboard.press('Control+z')
    expect(await chosen('midnight')).toBe('true')
    await studio.page.keyboard.press('Control+z')
    expect(await chosen('aurora')).toBe('true')
  })
})
