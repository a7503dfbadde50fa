import type { KeyPress } from '../../../../components/studio/writing/formatKeys'
import { expect, it } from 'vitest'
import { formatKeyNames, formatKeys, formatOfKeys } from '../../../../components/studio/writing/formatKeys'

const press = (keys: Partial<KeyPress>): KeyPress => ({ key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...keys })

it.each([
  [press({ key: 'b', ctrlKey: true }), false, 'bold'],
  [press({ key: 'b', metaKey: true }), true, 'bold'],
  [press({ key: 'b', ctrlKey: true }), true, undefined],
  [press({ key: 'b', ctrlKey: true, altKey: true }), false, undefined],
  [press({ key: 'b' }), false, undefined],
  [press({ key: 'X', ctrlKey: true, shiftKey: true }), false, 'strike'],
  [press({ key: 'x', ctrlKey: true }), false, undefined],
  [press({ key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true }), false, 'numbers'],
  [press({ key: '7', code: 'Digit7', ctrlKey: true }), false, undefined],
  [press({ key: ':', code: 'Period', ctrlKey: true, shiftKey: true }), false, 'quote'],
])('formatOfKeys(%j, isMac %j) is %j', (keys, isMac, format) => {
  expect(formatOfKeys(keys, isMac)).toBe(format)
})

it('formatKeyNames(format, isMac) names the keys of the keyboard at hand, each for one format', () => {
  expect(formatKeyNames('strike', false)).toBe('Ctrl+Shift+X')
  expect(formatKeyNames('bold', true)).toBe('⌘+B')
  expect(formatKeyNames('formula', false)).toBe('')
  const names = Object.values(formatKeys).map(({ shift, key }) => `${shift} ${key}`)
  expect(new Set(names).size).toBe(names.length)
})
