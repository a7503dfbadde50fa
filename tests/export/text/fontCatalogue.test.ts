import { expect, it } from 'vitest'
import { openFontFiles } from '../../../export/output/fontFiles'
import { covers, fontChain } from '../../../export/text/fontCatalogue'
import { fontFamilies } from '../../../export/theme/fontFamilies'

const { catalogue } = openFontFiles()

it.each(fontFamilies)('fontChain(catalogue, { family: "%s", style: "italic" }) begins with an italic face', (family) => {
  expect(fontChain(catalogue, { family, weight: 400, style: 'italic' })[0].style).toBe('italic')
  expect(fontChain(catalogue, { family, weight: 400, style: 'normal' })[0]).toMatchObject({ family, style: 'normal' })
})

it('fontChain(catalogue, query) has every face once', () => {
  const chain = fontChain(catalogue, { family: 'Space Grotesk', weight: 700, style: 'italic' })
  expect(new Set(chain).size).toBe(chain.length)
  expect(chain.some(({ family }) => family === 'Space Grotesk')).toBe(true)
})

it.each([...'╯┻━│└▇'])('fontChain(catalogue, query) has a face for "%s" in any family', (character) => {
  for (const family of fontFamilies)
    expect(fontChain(catalogue, { family, weight: 400, style: 'normal' }).some(face => covers(face, character.codePointAt(0)!)), family).toBe(true)
})
