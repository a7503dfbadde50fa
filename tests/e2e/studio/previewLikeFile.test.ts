import { it } from 'vitest'
import { expectLikeFile } from './expectLikeFile'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button } = studio

it('the preview shows what the file shows, in its first look and in one that lets light through', async () => {
  await expectLikeFile(studio)
  await studio.page.getByRole('textbox', { name: /^Stop 1.*code$/ }).fill('#ff000040')
  await studio.page.keyboard.press('Enter')
  for (const [name, value] of [['Opacity', '60'], ['Border', '6'], ['Corner radius', '40']] as const) {
    await studio.page.getByRole('spinbutton', { name: `${name}, number` }).fill(value)
    await studio.page.keyboard.press('Enter')
  }
  await button('Next card').click()
  await expectLikeFile(studio)
})
