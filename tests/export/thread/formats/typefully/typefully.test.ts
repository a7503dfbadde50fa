import { expect, it } from 'vitest'
import { importFixture, importText, postTexts } from '../../importing'

it('importThread(typefully.json) divides its content where it has four newlines, and not where it has three', () => {
  const imported = importFixture('typefully.json')
  expect(postTexts(imported)).toEqual(['A cache keeps what was used last.\n\nStill the first post.', 'Hits cost little:\n- one cycle\n- or four'])
  expect(imported.warnings).toEqual([])
})

it('importThread(typefully-platforms.json) takes the posts for X, and names the platforms whose posts are others', () => {
  const imported = importFixture('typefully-platforms.json')
  expect(postTexts(imported)).toEqual(['A cache keeps what was used last.', 'Hits cost little.'])
  expect(imported.warnings).toEqual(['The draft has posts for several platforms: those for linkedin were left out.'])
})

it('importThread(text of a draft, { from: "typefully" }) divides it at four newlines alone', () => {
  expect(postTexts(importText('One\n\n\nmore\n\n\n\nTwo\n\n\n\n\nThree', { from: 'typefully' }))).toEqual(['One\n\nmore', 'Two', 'Three'])
})

it.each(['{"posts": [{"text": "One"}, {"text": "Two"}], "id": 7}', '{"platforms": {"threads": {"posts": [{"text": "One"}, {"text": "Two"}]}, "x": {"posts": [{"text": "One"}, {"text": "Two"}]}}}'])('importThread(%s, { from: "typefully" }) has its posts', (json) => {
  const imported = importText(json, { from: 'typefully' })
  expect(postTexts(imported)).toEqual(['One', 'Two'])
  expect(imported.warnings).toEqual([])
})

it.each([
  ['{"theme": 7}', 'Expected a draft of Typefully with content, posts or platforms, but received other JSON'],
  ['{"platforms": {"x": {"posts": [7]}}}', 'Expected a draft of Typefully'],
  ['{"content": }', 'Line 1: Expected a value, but received }'],
])('importThread(%s, { from: "typefully" }) is refused in one sentence', (json, message) => {
  expect(() => importText(json, { from: 'typefully' })).toThrow(message)
})
