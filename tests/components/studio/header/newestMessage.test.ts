import type { MessageKind, Messages } from '../../../../components/studio/header/newestMessage'
import { describe, expect, it } from 'vitest'
import { newestMessage, orderMessages } from '../../../../components/studio/header/newestMessage'

const nothing: Messages = { drawProblem: '', problem: '', notice: '' }
const order: readonly MessageKind[] = ['problem', 'drawProblem', 'notice']

describe('orderMessages(order, before, now)', () => {
  it('puts what was said last first', () => {
    const one = { ...nothing, problem: 'No picture.' }
    const two = { ...one, drawProblem: 'No room.' }
    const after = orderMessages(orderMessages(order, nothing, one), one, two)
    expect(newestMessage(after, two)).toBe('drawProblem')
    expect(newestMessage(after, { ...two, drawProblem: '' })).toBe('problem')
  })

  it('counts another text of the same kind as newer', () => {
    const before = { ...nothing, notice: 'Saved.', problem: 'No picture.' }
    const now = { ...before, notice: 'Copied.' }
    expect(newestMessage(orderMessages(order, before, now), now)).toBe('notice')
  })

  it('leaves the order where something only went away', () => {
    expect(orderMessages(order, { ...nothing, notice: 'Saved.' }, nothing)).toEqual(order)
    expect(newestMessage(order, nothing)).toBeUndefined()
  })
})
