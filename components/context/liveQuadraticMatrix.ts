import { liveComponent } from '../live/liveComponent'
import { wholeOption } from '../live/optionKinds'

/** QuadraticMatrix as slides write it. */
export const liveQuadraticMatrix = liveComponent({
  name: 'QuadraticMatrix',
  shows: 'the score matrix of a text beside that of a longer one',
  options: {
    times: wholeOption({ about: 'How many times the text', from: 1, to: 256, initial: 8 }),
  },
  talk: [{ times: 1 }, { times: 2 }, { times: 8 }, { times: 64 }, { times: 256 }],
})
