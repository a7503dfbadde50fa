import { liveComponent } from '../live/liveComponent'
import { choiceOption, powerOption, wholeOption } from '../live/optionKinds'

/** RingAttention as slides write it. */
export const liveRingAttention = liveComponent({
  name: 'RingAttention',
  shows: 'a long text on several GPUs that pass keys and values round',
  options: {
    gpus: choiceOption<number>({ about: 'GPUs of the ring', values: [2, 4, 8], initial: 4 }),
    step: wholeOption({ about: 'The step', from: 1, to: 8, initial: 1, first: 1 }),
    power: powerOption({ prop: 'tokens', about: 'Length of the text', from: 10, to: 24, initial: 20 }),
  },
  talk: [{}, { step: 1 }, { step: 3 }],
})
