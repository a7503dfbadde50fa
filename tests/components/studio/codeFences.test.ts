import { expect, it } from 'vitest'
import { codeFences, withLanguage } from '../../../components/studio/state/codeFences'

const text = 'Look:\n\n```ts title="a.ts"\nconst fence = "```"\n```\n\n- item\n  ~~~\n  plain\n  ```py\n  ~~~\n\n`````\nlast'

it('codeFences(text) finds what opens a code block, in lists too, and nothing inside of one', () => {
  expect(codeFences(text).map(({ language, start }) => [language, text.slice(0, start).split('\n').length])).toEqual([['ts', 3], ['', 8], ['', 13]])
  expect(codeFences('a `code` and\n``` not a fence ```')).toEqual([])
})

it.each([
  [0, 'python', '```python title="a.ts"'],
  [0, '', '```title="a.ts"'],
  [1, 'rust', '  ~~~rust'],
  [2, 'go', '`````go'],
])('withLanguage(text, fence %i, %j) makes its line %j and keeps all others', (at, language, line) => {
  const fence = codeFences(text)[at]
  const changed = withLanguage(text, fence, language).split('\n')
  const lines = text.split('\n')
  const number = text.slice(0, fence.start).split('\n').length - 1
  expect(changed).toEqual(lines.with(number, line))
  expect(codeFences(changed.join('\n'))[at].language).toBe(language)
})

it('withLanguage(text, fence, language) keeps options that a fence has without a language', () => {
  const fenced = '``` {3-5}\na\n```'
  expect(withLanguage(fenced, codeFences(fenced)[0], 'ts')).toBe('```ts {3-5}\na\n```')
})
