import type { StudioPost } from '../../../components/studio/state/project'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addPost, addPostPicture, duplicatePost, forgetMissingPicture, joinPost, movePost, partPost, removePost, setText, splitPost } from '../../../components/studio/state/editPosts'
import { mergeTheme } from '../../../components/studio/state/mergeTheme'
import { resolveTheme } from '../../../export/theme/resolveTheme'

let next = 0
const newId = () => `new-${next++}`
const posts = (...texts: string[]): StudioPost[] => texts.map((text, index) => ({ id: String(index), text, pictures: [] }))
const texts = (list: readonly StudioPost[]) => list.map(({ text }) => text)

it('setText(posts, id, text) forgets what the importer made of that post alone', () => {
  const blocks = [{ kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text: 'a' }] }] as const
  const [first, second] = setText([{ ...posts('a')[0], blocks }, { ...posts('', 'b')[1], blocks }], '0', 'c')
  expect([first.text, first.blocks, second.blocks]).toEqual(['c', undefined, blocks])
})

it('addPost, duplicatePost and removePost keep ids apart, and one post at least', () => {
  const more = duplicatePost(addPost(posts('a', 'b'), '0', newId), '1', newId)
  expect(texts(more)).toEqual(['a', '', 'b', 'b'])
  expect(new Set(more.map(({ id }) => id)).size).toBe(4)
  expect(texts(removePost(more, '0'))).toEqual(['', 'b', 'b'])
  expect(texts(removePost(posts('a'), '0'))).toEqual([''])
})

it('movePost(posts, from, to) keeps every post, and does nothing beyond the ends', () => {
  fc.assert(fc.property(fc.array(fc.string(), { minLength: 1 }), fc.integer({ min: -2, max: 12 }), fc.integer({ min: -2, max: 12 }), (list, from, to) => {
    const moved = movePost(posts(...list), from, to)
    expect(texts(moved).sort()).toEqual([...list].sort())
    if (from >= 0 && to >= 0 && from < list.length && to < list.length)
      expect(moved[to].text).toBe(list[from])
    else
      expect(texts(moved)).toEqual(list)
  }))
})

it('splitPost then joinPost loses nothing but the spaces at the cut', () => {
  fc.assert(fc.property(fc.string(), fc.nat(40), (text, place) => {
    const split = splitPost(posts(text, 'z'), '0', Math.min(place, text.length), newId)
    expect(split).toHaveLength(3)
    expect(joinPost(split, '0')[0].text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  }))
})

it('what changes nothing gives the same list, so that there is nothing to undo', () => {
  const list = posts('a', 'b')
  expect(joinPost(list, '1')).toBe(list)
  expect(partPost(list, '0', newId)).toBe(list)
  expect(movePost(list, 1, 1)).toBe(list)
})

it('partPost(posts, id) parts at dashes, and leaves one post as it is', () => {
  expect(texts(partPost(posts('One\n\n---\n\nTwo', 'z'), '0', newId))).toEqual(['One', 'Two', 'z'])
  expect(texts(partPost(posts('Just one'), '0', newId))).toEqual(['Just one'])
})

it('partPost(posts, id) leaves each part the look of the whole', () => {
  const override = { card: { padding: 7 } }
  expect(partPost([{ ...posts('One\n\n---\n\nTwo')[0], override }], '0', newId).map(post => post.override)).toEqual([override, override])
})

it('mergeTheme(theme, values) goes down to the pattern of the canvas and the position of its picture', () => {
  const theme: ThemeInput = { canvas: { pattern: { kind: 'dots', spacing: 20, color: '#ff0000' }, position: { x: 0 } } }
  expect(mergeTheme(theme, { canvas: { pattern: { strength: 0.5 }, position: { y: 1 } } })).toEqual({ canvas: { pattern: { kind: 'dots', spacing: 20, color: '#ff0000', strength: 0.5 }, position: { x: 0, y: 1 } } })
  // Another pattern has a spacing of its own.
  expect(mergeTheme(theme, { canvas: { pattern: { kind: 'grid' } } }).canvas?.pattern).toEqual({ kind: 'grid', color: '#ff0000' })
  expect(resolveTheme(mergeTheme(theme, { canvas: { pattern: { kind: 'none' } } })).canvas.pattern).toBeUndefined()
})

it('mergeTheme(theme, values) goes down to borders and shadows', () => {
  expect(mergeTheme({ base: 'ink', card: { padding: 3, shadow: { blur: 4 } } }, { card: { shadow: { y: 2 } }, text: { accent: '#fff' } })).toEqual({ base: 'ink', card: { padding: 3, shadow: { blur: 4, y: 2 } }, text: { accent: '#fff' } })
})

it('addPostPicture(posts, id, picture) stands for a picture that the post lacks, and joinPost and partPost keep what is lacking', () => {
  const lacking = { ...posts('One\n\n---\n\nTwo')[0], missingPictures: 2 }
  const [filled] = addPostPicture([lacking], '0', { source: 'a.png', alt: '' })
  expect(filled.missingPictures).toBe(1)
  expect(forgetMissingPicture([filled], '0')[0]).not.toHaveProperty('missingPictures')
  expect(partPost([lacking], '0', newId).map(post => post.missingPictures)).toEqual([2, undefined])
  expect(joinPost([lacking, { ...lacking, id: '1' }], '0')[0].missingPictures).toBe(4)
})
