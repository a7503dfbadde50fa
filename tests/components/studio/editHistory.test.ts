import type { Edit, EditHistory } from '../../../components/studio/state/editHistory'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapHistory, recordEdit, redoEdit, startHistory, undoEdit } from '../../../components/studio/state/editHistory'

const edits = (list: readonly (readonly [string, Edit])[], limits?: { steps?: number, pause?: number }) => list.reduce<EditHistory<string>>((history, [state, edit]) => recordEdit(history, state, edit, limits), startHistory('start'))
const states = ({ past, present, future }: EditHistory<string>) => [past, present, future]

describe('recordEdit(history, state, edit)', () => {
  it('makes one step of a drag, however long it rests under the pointer', () => {
    const drag = edits([['30', { run: 'padding', gesture: 1, held: true, time: 0 }], ['40', { run: 'padding', gesture: 1, held: true, time: 60_000 }]])
    expect(states(drag)).toEqual([['start'], '40', []])
  })

  it('makes two steps of two drags of one slider, however quickly they follow one another', () => {
    const drags = edits([['30', { run: 'padding', gesture: 1, held: true, time: 0 }], ['40', { run: 'padding', gesture: 2, held: true, time: 1 }]])
    expect(states(drags)).toEqual([['start', '30'], '40', []])
  })

  it('makes one step of typing up to a pause', () => {
    const typing = edits([['a', { run: 'text', gesture: 1, time: 0 }], ['ab', { run: 'text', gesture: 1, time: 999 }], ['abc', { run: 'text', gesture: 1, time: 1999 }]])
    expect(states(typing)).toEqual([['start', 'ab'], 'abc', []])
  })

  it('ends a step with the edit that closes it, and begins one with another run or with none', () => {
    const typing = edits([['A. ', { run: 'text', gesture: 1, time: 0, closes: true }], ['A. B', { run: 'text', gesture: 1, time: 1 }], ['title', { run: 'title', gesture: 1, time: 2 }], ['x', { gesture: 1, time: 3 }], ['y', { gesture: 1, time: 4 }]])
    expect(states(typing)).toEqual([['start', 'A. ', 'A. B', 'title', 'x'], 'y', []])
  })

  it('joins nothing to a step that undo has gone over', () => {
    const history = recordEdit(undoEdit(edits([['a', { run: 'text', gesture: 1, time: 0 }], ['b', { gesture: 1, time: 1 }]])), 'c', { run: 'text', gesture: 1, time: 2 })
    expect(states(history)).toEqual([['start', 'a'], 'c', []])
  })

  it('forgets the oldest of more steps than it keeps', () => {
    expect(states(edits(['a', 'b', 'c'].map((state, time) => [state, { gesture: 0, time }]), { steps: 2 }))).toEqual([['a', 'b'], 'c', []])
  })
})

it('undoEdit and redoEdit lead through the same states, and stay at the ends', () => {
  fc.assert(fc.property(fc.array(fc.record({ run: fc.constantFrom('', 'a', 'b'), gesture: fc.nat(3), held: fc.boolean(), closes: fc.boolean(), time: fc.nat(5000) }), { maxLength: 12 }), (list) => {
    const made = edits(list.map((edit, index) => [String(index), edit]))
    let history = made
    for (let step = 0; step < made.past.length; step++)
      history = undoEdit(history)
    expect(history.present).toBe('start')
    expect(undoEdit(history)).toBe(history)
    for (let step = 0; step < made.past.length; step++)
      history = redoEdit(history)
    expect(states(history)).toEqual(states(made))
    expect(redoEdit(history)).toBe(history)
  }))
})

it('mapHistory(history, change) changes every state, before and after the present one', () => {
  const history = undoEdit(edits([['a', { gesture: 0, time: 0 }], ['b', { gesture: 0, time: 0 }]]))
  expect(states(mapHistory(history, state => `${state}!`))).toEqual([['start!'], 'a!', ['b!']])
})
