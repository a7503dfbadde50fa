import { describe, expect, it } from 'vitest'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, button, menu } = studio

describe('undo', () => {
  it('goes no further back than a reload', async () => {
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

  it('takes a drag back in one step, however long the pointer rests, and a second drag by itself', async () => {
    const padding = studio.page.getByRole('slider', { name: 'Padding', exact: true })
    const initial = await padding.inputValue()
    await padding.scrollIntoViewIfNeeded()
    const box = (await padding.boundingBox())!
    const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const
    const drag = async (from: number, to: number) => {
      await studio.page.mouse.move(...at(from))
      await studio.page.mouse.down()
      await studio.page.mouse.move(...at(to), { steps: 8 })
      await studio.page.mouse.up()
    }
    await drag(0.4, 0.8)
    const first = await padding.inputValue()
    await drag(0.8, 0.6)
    expect(await padding.inputValue()).not.toBe(first)
    await studio.page.keyboard.press('Control+z')
    expect(await padding.inputValue()).toBe(first)
    await studio.page.keyboard.press('Control+z')
    expect(await padding.inputValue()).toBe(initial)
  })

  it('takes typing back sentence by sentence, and leaves the cursor where the text changes', async () => {
    await menu('New')
    await post(1).fill('End.')
    await post(1).press('Home')
    const cursor = () => post(1).evaluate(area => (area as HTMLTextAreaElement).selectionStart)
    await studio.page.keyboard.type('One. Two. ')
    expect(await post(1).inputValue()).toBe('One. Two. End.')
    await studio.page.keyboard.press('Control+z')
    await expect.poll(() => post(1).inputValue()).toBe('One. End.')
    await expect.poll(cursor).toBe(5)
    await studio.page.keyboard.press('Control+z')
    await expect.poll(() => post(1).inputValue()).toBe('End.')
    await expect.poll(cursor).toBe(0)
    await studio.page.keyboard.press('Control+Shift+z')
    await expect.poll(() => post(1).inputValue()).toBe('One. End.')
    await expect.poll(cursor).toBe(5)
    await studio.page.keyboard.type('Half. ')
    expect(await post(1).inputValue()).toBe('One. Half. End.')
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
