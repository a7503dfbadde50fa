import { liveComponent } from '../live/liveComponent'
import { powerOption, wholeOption } from '../live/optionKinds'

/** StandardLedger as slides write it. */
export const liveStandardLedger = liveComponent({
  name: 'StandardLedger',
  shows: 'what standard attention reads and writes, movement by movement',
  options: {
    moved: wholeOption({ about: 'Movements that are done', from: 0, to: 6, initial: 6 }),
    lengthPower: powerOption({ prop: 'tokens', about: 'Length of the text', from: 8, to: 15, initial: 10 }),
  },
  talk: [{ moved: 0 }, { moved: 1 }, { moved: 2 }, { moved: 3 }, { moved: 4 }, { moved: 5 }, { moved: 6 }],
})
