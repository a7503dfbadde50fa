import { liveComponent } from '../live/liveComponent'
import { wholeOption } from '../live/optionKinds'

/** LearnedSelection as slides write it. */
export const liveLearnedSelection = liveComponent({
  name: 'LearnedSelection',
  shows: 'full, local and learned attention of a small head with real numbers',
  options: {
    keys: wholeOption({ about: 'Keys that each token looks at', from: 1, to: 32, initial: 8 }),
    token: wholeOption({ about: 'The token that is pointed out; -1 for none', from: -1, to: 31, initial: 30 }),
  },
  talk: [{ token: -1 }, { token: 30 }, { keys: 4 }, { keys: 2 }],
})
