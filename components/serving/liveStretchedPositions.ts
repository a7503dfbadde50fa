import { ropeScalings } from '../../engine/positions/ropeWavelengths'
import { liveComponent } from '../live/liveComponent'
import { choiceOption, powerOption } from '../live/optionKinds'

/** StretchedPositions as slides write it. */
export const liveStretchedPositions = liveComponent({
  name: 'StretchedPositions',
  shows: 'how rotary positions are stretched for longer texts',
  options: {
    scaling: choiceOption({ about: 'How they are stretched', values: ropeScalings, initial: 'yarn' }),
    factorPower: powerOption({ prop: 'factor', about: 'How many times longer the text is', from: 0, to: 8, initial: 5 }),
  },
  talk: [{ scaling: 'none', factorPower: 0 }, { factorPower: 5 }, { scaling: 'yarn' }],
})
