import type { TextState } from '../../../../components/studio/writing/textState'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { continueLine, indentItems } from '../../../../components/studio/writing/listKeys'
import { marked, shown } from './marked'

it.each([
  ['- one|', '- one\n- |'],
  ['- one|\n- two', '- one\n- |\n- two'],
  ['- on|e', '- on\n- |e'],
  ['* one|', '* one\n* |'],
  ['• one|', '• one\n• |'],
  ['- [x] one|', '- [x] one\n- [ ] |'],
  ['1. one|', '1. one\n2. |'],
  ['1) one|\n2) two\n3) three', '1) one\n2) |\n3) two\n4) three'],
  ['1. one|\n1. two', '1. one\n1. |\n1. two'],
  ['1. one|\n4. two', '1. one\n2. |\n4. two'],
  ['9. one|\n10. two\n    - inner', '9. one\n10. |\n11. two\n    - inner'],
  ['8. one\n9. two|\n10. three', '8. one\n9. two\n10. |\n11. three'],
  ['- one\n  1. in|\n  2. in', '- one\n  1. in\n  2. |\n  3. in'],
  ['> one|', '> one\n> |'],
  ['> - one|', '> - one\n> - |'],
  ['- one |two| three', '- one \n- |three'],
  ['- one\n- |', '- one\n\n|'],
  ['- |', '|'],
  ['- one\n  - |', '- one\n\n|'],
  ['> one\n> |', '> one\n\n|'],
  ['> - one\n> - |', '> - one\n>\n> |'],
  ['1. one\n2. |\n3. two', '1. one\n\n|\n3. two'],
])('continueLine(state) of %j is %j', (before, after) => {
  expect(shown(continueLine(marked(before))!)).toBe(after)
})

it.each(['plain|', '|- one', '-| one', '# heading|', '```\n- code|\n```', '- - -|', '|', '12 apples|', '-5|'])('continueLine(state) of %j is undefined: a line break like any other', (before) => {
  expect(continueLine(marked(before))).toBeUndefined()
})

it.each([
  ['- one\n- two|', '- one\n  - two|'],
  ['- one\n|- two\n- three|', '- one\n  - |two\n  - three|'],
  ['- one\n- two|\n  - inner\n- three', '- one\n  - two|\n    - inner\n- three'],
  ['1. one\n2. two|\n3. three', '1. one\n   1. two|\n2. three'],
  ['1. one\n   1. a\n2. two|\n3. three', '1. one\n   1. a\n   2. two|\n2. three'],
  ['1. one\n3. two|\n9. three', '1. one\n   3. two|\n9. three'],
  ['- one\n  text\n- two|', '- one\n  text\n  - two|'],
  ['- one\n\n- two|', '- one\n\n  - two|'],
])('indentItems(state, "in") of %j is %j', (before, after) => {
  expect(shown(indentItems(marked(before), 'in')!)).toBe(after)
})

it.each([
  ['- one\n  - two|', '- one\n- two|'],
  ['1. one\n   1. two|\n   2. in\n2. three', '1. one\n2. two|\n   1. in\n3. three'],
  ['- one\n  - two\n    - three|', '- one\n  - two\n  - three|'],
])('indentItems(state, "out") of %j is %j', (before, after) => {
  expect(shown(indentItems(marked(before), 'out')!)).toBe(after)
})

it('indentItems(state, "in") keeps the first item of a list where it is, and gives keys outside of lists back', () => {
  expect(shown(indentItems(marked('- on|e'), 'in')!)).toBe('- on|e')
  expect(shown(indentItems(marked('- one\n  - tw|o'), 'in')!)).toBe('- one\n  - tw|o')
  expect(indentItems(marked('te|xt'), 'in')).toBeUndefined()
  expect(indentItems(marked('```\n- co|de\n```'), 'in')).toBeUndefined()
  expect(indentItems(marked('- on|e'), 'out')).toBeUndefined()
})

const piece = fc.constantFrom('- ', '1. ', '2) ', '- [ ] ', '> ', '• ', '# ', '  ', '    ', '\t', '\n', '\n\n', '```', 'word', '123')
const anyState = fc.tuple(fc.array(piece, { maxLength: 24 }), fc.nat(), fc.nat()).map(([pieces, a, b]): TextState => {
  const text = pieces.join('')
  const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((left, right) => left - right)
  return { text, start, end }
})
const words = (text: string) => text.match(/word/g) ?? []

it('continueLine(state) and indentItems(state, step) of any text keep its words and a selection within it', () => {
  fc.assert(fc.property(anyState, (before) => {
    const { text, start, end } = before
    const rest = words(`${text.slice(0, start)}\n${text.slice(end)}`)
    const continued = continueLine(before)
    if (continued) {
      expect(words(continued.text)).toEqual(rest)
      expect(continued.start).toBe(continued.end)
    }
    for (const step of ['in', 'out'] as const) {
      const moved = indentItems(before, step)
      if (moved) {
        expect(words(moved.text)).toEqual(words(text))
        expect(moved.start >= 0 && moved.start <= moved.end && moved.end <= moved.text.length).toBe(true)
      }
    }
  }), { numRuns: 3000 })
})
