import { expect, it } from 'vitest'
import { createGestures } from '../../../components/studio/state/gestures'

it('createGestures() counts presses and changes to the keyboard', () => {
  const { current, press, release, type } = createGestures()
  const numbers = [press, release, type, type, press, release, press].map((act) => {
    act()
    return [current().gesture, current().held]
  })
  expect(numbers).toEqual([[1, true], [1, false], [2, false], [2, false], [3, true], [3, false], [4, true]])
})

it('createGestures() takes Shift in a drag for part of the drag', () => {
  const { current, press, type } = createGestures()
  press()
  type()
  expect(current()).toEqual({ gesture: 1, held: true })
})

it('createGestures() holds the last press while a dialogue that it opened is open', () => {
  const { current, press, hold, release } = createGestures()
  press()
  release()
  hold()
  expect(current()).toEqual({ gesture: 1, held: true })
})
