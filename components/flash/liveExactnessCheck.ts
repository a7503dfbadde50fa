import { inputKinds } from '../../engine/attention/compareOutputs'
import { liveComponent } from '../live/liveComponent'
import { choiceOption, wholeOption } from '../live/optionKinds'

/** ExactnessCheck as slides write it. */
export const liveExactnessCheck = liveComponent({
  name: 'ExactnessCheck',
  shows: 'attention worked out whole and tile by tile, on the same numbers',
  options: {
    kind: choiceOption({ prop: 'numbers', about: 'The numbers that it is worked out on', values: inputKinds, initial: 'ordinary' }),
    tile: wholeOption({ about: 'Rows and columns of a tile', from: 1, to: 6, initial: 2 }),
  },
  talk: [{}, { tile: 1 }, { tile: 2, kind: 'huge' }, { kind: 'rising' }],
})
