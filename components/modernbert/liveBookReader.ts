import { readingSteps } from '../../engine/figure/bookReading'
import { liveComponent } from '../live/liveComponent'
import { wholeOption } from '../live/optionKinds'

/** BookReader as slides write it. */
export const liveBookReader = liveComponent({
  name: 'BookReader',
  shows: 'reading a book by windows, and at times as a whole',
  options: {
    step: wholeOption({ prop: 'line', about: 'The line being read', from: 1, to: readingSteps, initial: 5, first: 1 }),
  },
  talk: [{ step: 4 }, { step: 6 }, { step: 15 }],
})
