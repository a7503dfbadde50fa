import { describe, expect, it } from 'vitest'
import { packedComponents } from '../../../components/addon'
import { frameProps } from '../../../components/addon/frameProps'
import { frameScale, stageHeight, stageWidth } from '../../../components/addon/frameScale'

const { live } = packedComponents.find(({ live }) => live.name === 'MaskExplorer')!

describe('frameProps(live, given)', () => {
  it('takes no clicks and a height of 400 px unless a slide says so', () => {
    expect(frameProps(live, { window: '64' })).toEqual({ rest: {}, height: 400, props: { window: '64', steps: [] } })
    expect(frameProps(live, { height: '300', steps: 'talk' })).toEqual({ rest: {}, height: 300, props: { steps: 'talk' } })
  })

  it('leaves what any element may have to the frame', () => {
    expect(frameProps(live, { 'class': 'mt-4', 'data-id': '1', 'aria-label': 'A mask' }).rest).toEqual({ 'class': 'mt-4', 'data-id': '1', 'aria-label': 'A mask' })
  })

  it.each([
    [{ windw: 1 }, 'Expected a prop of MaskExplorer to be one of pattern, window, tokens, layers, zoom, steps, height, but received windw: did you mean window?'],
    [{ height: 'tall' }, 'Expected height of MaskExplorer to be a whole number from 100 to 2000, but received tall.'],
    [{ window: 100 }, 'Expected window of MaskExplorer to be a power of two from 8 to 1,024, but received 100.'],
  ])('of %j says: %s', (given, message) => {
    expect(frameProps(live, given)).toEqual({ rest: {}, message })
  })
})

describe('frameScale(width, height)', () => {
  it('is 1 in the room of the talk and in any larger one', () => {
    expect(frameScale(stageWidth, stageHeight)).toBe(1)
    expect(frameScale(3000, 3000)).toBe(1)
  })

  it('fits the tighter of width and height', () => {
    expect(frameScale(stageWidth / 2, stageHeight)).toBe(0.5)
    expect(frameScale(stageWidth, stageHeight / 4)).toBe(0.25)
  })

  it('leaves room for what a font makes taller than it is made', () => {
    expect(frameScale(stageWidth, stageHeight, 2 * stageHeight)).toBe(0.5)
    expect(frameScale(stageWidth, stageHeight, 1)).toBe(1)
  })

  it('goes by the height before the width is known', () => {
    expect(frameScale(undefined, stageHeight / 2)).toBe(0.5)
    expect(frameScale(0, stageHeight / 2)).toBe(0.5)
  })
})
