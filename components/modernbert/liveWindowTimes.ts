import { windowTimes } from '../../engine/measured/windowTimes'
import { liveComponent } from '../live/liveComponent'
import { choiceOption } from '../live/optionKinds'

/** WindowTimes as slides write it. */
export const liveWindowTimes = liveComponent({
  name: 'WindowTimes',
  shows: 'measured times of attention with and without a window',
  options: {
    tokens: choiceOption<number>({ about: 'Length of the text', values: windowTimes().map(({ tokens }) => tokens), initial: 8192 }),
  },
  talk: [{ tokens: 1024 }, { tokens: 8192 }, { tokens: 32_768 }],
})
