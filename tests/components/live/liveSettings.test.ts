import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packedComponents } from '../../../components/addon'
import { liveComponent } from '../../../components/live/liveComponent'
import { liveSettings } from '../../../components/live/liveSettings'
import { choiceOption, flagOption, powerOption, wholeOption } from '../../../components/live/optionKinds'

const toy = liveComponent({
  name: 'ToyFigure',
  shows: 'nothing',
  options: {
    pattern: choiceOption({ about: 'A pattern', values: ['full', 'window'], initial: 'full' }),
    power: powerOption({ prop: 'tokens', about: 'A length', from: 3, to: 10, initial: 7 }),
    step: wholeOption({ about: 'A step', from: 1, to: 4, initial: 1, first: 1 }),
    more: flagOption({ prop: 'all', about: 'Whether all are shown', initial: false }),
  },
  talk: [{ pattern: 'window' }, { step: 2 }],
})
const first = { pattern: 'full', power: 7, step: 0, more: false }

describe('liveSettings(live, props)', () => {
  it('without props is how the talk starts, and its steps', () => {
    expect(liveSettings(toy, {})).toEqual({ initial: { ...first, pattern: 'window' }, steps: [{ step: 2 }] })
  })

  it('takes attributes and bound values, in the units that people write', () => {
    const steps: unknown[] = []
    expect(liveSettings(toy, { tokens: '64', step: '3', all: '', steps }).initial).toEqual({ pattern: 'full', power: 6, step: 2, more: true })
    expect(liveSettings(toy, { tokens: 64, step: 3, all: true, steps }).initial).toEqual({ pattern: 'full', power: 6, step: 2, more: true })
    expect(liveSettings(toy, { tokens: '1,024', steps }).initial.power).toBe(10)
  })

  it('overrides how the talk starts, and leaves out what is undefined', () => {
    expect(liveSettings(toy, { pattern: 'full', tokens: undefined }).initial).toEqual(first)
  })

  it('reads steps by the names of props', () => {
    expect(liveSettings(toy, { steps: [{ tokens: 512, all: true }, {}] })).toEqual({ initial: first, steps: [{ power: 9, more: true }, {}] })
  })

  it.each([
    [{ tokens: '100' }, 'Expected tokens of ToyFigure to be a power of two from 8 to 1,024, but received "100".'],
    [{ tokens: 4 }, 'Expected tokens of ToyFigure to be a power of two from 8 to 1,024, but received 4.'],
    [{ tokens: '' }, 'Expected tokens of ToyFigure to be a power of two from 8 to 1,024, but received "".'],
    [{ step: 0 }, 'Expected step of ToyFigure to be a whole number from 1 to 4, but received 0.'],
    [{ step: 2.5 }, 'Expected step of ToyFigure to be a whole number from 1 to 4, but received 2.5.'],
    [{ pattern: 'windo' }, 'Expected pattern of ToyFigure to be full or window, but received "windo": did you mean window?'],
    [{ all: 'yes' }, 'Expected all of ToyFigure to be true or false, but received "yes".'],
    [{ power: 7 }, 'Expected a prop of ToyFigure to be one of pattern, tokens, step, all, steps, height, but received power: did you mean pattern?'],
    [{ steps: [{ tokens: 7 }] }, 'Expected tokens of ToyFigure in step 1 to be a power of two from 8 to 1,024, but received 7.'],
    [{ steps: 'all' }, 'Expected steps of ToyFigure to be talk or a list with what each click changes, such as :steps="[{ pattern: ... }]", but received "all".'],
  ])('of %j says: %s', (props, message) => {
    expect(() => liveSettings(toy, props)).toThrow(message)
  })

  it('never throws anything but one sentence', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('pattern', 'tokens', 'step', 'all', 'steps'), fc.anything()), (props) => {
      try {
        liveSettings(toy, props)
      }
      catch (error) {
        expect((error as Error).name).toBe('ValueError')
        expect((error as Error).message).toMatch(/^Expected .*[.?]$/s)
      }
    }))
  })
})

describe.each(packedComponents.map(({ live }) => [live.name, live] as const))('%s', (_, live) => {
  it('takes its own defaults as they are written', () => {
    const written = Object.fromEntries(Object.entries(live.options).map(([key, { prop = key, written }]) => [prop, written]))
    expect(liveSettings(live, { ...written, steps: [] }).initial).toEqual(liveSettings(live, { steps: [] }).initial)
  })

  it('has a talk whose every step changes values that it has', () => {
    for (const step of live.talk) {
      for (const [key, value] of Object.entries(step))
        expect(typeof value, key).toBe(typeof live.options[key]?.initial)
    }
  })
})
