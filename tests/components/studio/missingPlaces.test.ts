import type { StudioPost } from '../../../components/studio/state/project'
import type { Author } from '../../../export/thread/thread'
import { describe, expect, it } from 'vitest'
import { characterName, missingPlaces } from '../../../components/studio/state/missingPlaces'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { testContext } from '../../export/layout/testContext'

const { glyphs } = testContext()
const theme = resolveTheme({})
const author: Author = { name: 'Ada', handle: '@ada' }
const post = (id: string, text: string): StudioPost => ({ id, text, pictures: [] })
const placesOf = (posts: readonly StudioPost[], by = author, look = theme) => missingPlaces({ author: by, posts }, look, () => look, glyphs)

describe('missingPlaces(project, theme, themeOf, glyphs)', () => {
  it('names each character of a post once, with what is drawn for it', () => {
    expect(placesOf([post('a', 'Fine.'), post('b', '𓂀 and 𓂀 and Z\u0322\u033C')])).toEqual([
      { where: 'Post 2', post: 'b', characters: [{ text: '𓂀', drawn: '□' }, { text: 'Z\u0322\u033C', drawn: 'Z' }] },
    ])
  })

  it('names what stands on every card, where it is shown', () => {
    const shown = placesOf([post('a', '')], { name: '𓂀', handle: '@𓃠' }, resolveTheme({ footer: { watermark: '𓆉' } }))
    expect(shown.map(({ where, characters }) => [where, characters[0].text])).toEqual([['The author\'s name', '𓂀'], ['The author\'s handle', '𓃠'], ['The watermark', '𓆉']])
    expect(placesOf([post('a', '')], { name: '𓂀', handle: '@𓃠' }, resolveTheme({ header: { name: false, handle: false } }))).toEqual([])
  })

  it('finds none in what the fonts and the emoji have', () => {
    expect(placesOf([post('a', 'Ελλάς, Кириллица, ﬁne, □, 🧑‍🚀 and `├─┤`')])).toEqual([])
  })

  it('gives the same list for the same post, and another for an edited one', () => {
    const [before, edited] = [post('a', '𓂀'), post('a', '𓂀𓃠')]
    expect(placesOf([before])[0].characters).toBe(placesOf([before])[0].characters)
    expect(placesOf([edited])[0].characters.map(({ text }) => text)).toEqual(['𓂀', '𓃠'])
  })
})

it('characterName(text) names all its code points', () => {
  expect([characterName('𓂀'), characterName('Z\u0322')]).toEqual(['𓂀 U+13080', 'Z\u0322 U+005A U+0322'])
})
