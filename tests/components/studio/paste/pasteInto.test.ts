import { describe, expect, it } from 'vitest'
import { editorCode } from '../../../../components/studio/paste/editorCode'
import { isInCode, pasteInto } from '../../../../components/studio/paste/pasteInto'
import { marked, shown } from '../writing/marked'

it.each([
  ['a |b| c', '**x**', 'a **x**| c'],
  ['|', '- x\n- y', '- x\n- y|'],
  ['a|', '- x\n- y', 'a\n\n- x\n- y|'],
  ['a\n|\nb', '# x', 'a\n\n# x|\n\nb'],
  ['- a\n- |', '- x\n- y', '- a\n- x\n- y|'],
  ['> - |', '1. x', '> 1. x|'],
  ['a\n\n|\n\nb', 'x\n\ny', 'a\n\nx\n\ny|\n\nb'],
])('pasteInto(%j, %j) is %j', (before, markdown, after) => {
  expect(shown(pasteInto(marked(before), markdown))).toBe(after)
})

it('isInCode(state) tells a place between fences', () => {
  expect(isInCode(marked('```\na|\n```'))).toBe(true)
  expect(isInCode(marked('a|\n```\nb\n```'))).toBe(false)
})

describe('editorCode(text, editorData)', () => {
  it.each([
    ['const a = 1\nb()\n', '{"version":1,"mode":"typescript"}', '```ts\nconst a = 1\nb()\n```'],
    ['<A />\n<B />', '{"mode":"typescriptreact"}', '```tsx\n<A />\n<B />\n```'],
    ['a\r\nb', '', '```\na\nb\n```'],
    ['a ``` b\nc', '{"mode":"unheard"}', '````\na ``` b\nc\n````'],
    ['# Title\n\ntext', '{"mode":"markdown"}', '# Title\n\ntext'],
    ['one line', '{"mode":"typescript"}', 'one line'],
  ])('of %j and %j is %j', (text, data, expected) => {
    expect(editorCode(text, data)).toBe(expected)
  })
})
